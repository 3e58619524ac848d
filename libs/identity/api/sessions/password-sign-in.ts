import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { EdgeRefusal } from '@tequio/platform/api';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { CheckCredentials } from './check-credentials';
import { KnownDevice } from './known-device';

export interface SignedInAccount {
  readonly accountId: string;
}

/** Passport asks here whether mail address and password are those of an account. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly credentials: CheckCredentials,
    private readonly devices: KnownDevice,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(request: FastifyRequest, email: string, password: string): Promise<SignedInAccount | false> {
    return (await this.credentials.check(email, password, { address: request.ip, device: this.devices.of(request, email) })) ?? false;
  }
}

@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    // Guards run before the body is validated: what is no pair of texts goes on to be refused field by field
    if (!isPairOfTexts(context.switchToHttp().getRequest<FastifyRequest>().body)) return true;
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<User>(error: unknown, user: User | false | null | undefined): User {
    if (error instanceof Error) throw error;
    if (!user) throw new EdgeRefusal(401, 'identity.wrong-credentials');
    return user;
  }
}

function isPairOfTexts(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { email, password, ...more } = body as Record<string, unknown>;
  return Object.keys(more).length === 0 && isText(email, 254) && isText(password, 1000);
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}
