import { type Options, hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { samePassword } from '@tequio/identity/domain';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; argon2id is the package's default algorithm. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has: checking against it takes as long as against a real one. */
const nobodysHash = hash(crypto.randomUUID(), cost);

@Injectable()
export class PasswordHashing {
  hash(password: string): Promise<string> {
    return hash(samePassword(password), cost);
  }

  /** Without an account (`null`) it works as long and says no, so that the clock tells a stranger nothing. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const matches = await verify(passwordHash ?? (await nobodysHash), samePassword(password));
    return passwordHash !== null && matches;
  }
}
