/** Tests whether an address has a user name or a password, which readers would see. */
export function hasCredentials({ username, password }: Pick<URL, 'username' | 'password'>): boolean {
  return username !== '' || password !== '';
}
