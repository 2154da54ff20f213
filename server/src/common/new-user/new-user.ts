/** A user as asked for. */
export interface NewUser {
  readonly username: string;
  /** Left out of the file when empty. */
  readonly fullName: string;
  readonly email: string;
  /** Team workspaces; none means the private one only. */
  readonly workspaces: readonly string[] | 'all';
  readonly hashedPassword: string;
  readonly apiKey: string;
}
