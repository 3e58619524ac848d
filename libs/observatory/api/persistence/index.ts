export { NationalClaimEntity } from './national-claim.entity';
