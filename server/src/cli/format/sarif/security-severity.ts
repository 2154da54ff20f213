/**
 * How grave a finding is for whoever guards the server, from 0.1 to 10 on the scale of CVSS, which GitHub sorts by:
 * from 9 critical, from 7 high, from 4 medium. What is not here is a mistake, and no way in.
 */
export const securitySeverity: Readonly<Record<string, string>> = {
  // Everybody knows it.
  'default-password': '9.8',
  'default-api-key': '9.8',
  'master-key': '9.1',
  'default-credentials': '9.8',
  'users-file-not-mounted': '9.8',
  'users-path-mismatch': '9.8',
  'mount-not-read': '9.8',
  'secret-key-public': '9.1',
  'secret-key-unset': '9.1',
  // Whoever tries gets in.
  'guessable-password': '8.1',
  'guessable-api-key': '7.5',
  // Somebody reaches what is another's.
  'duplicate-api-key': '8.1',
  'super-user': '7.2',
  'shared-password-hash': '6.5',
  'workspace-is-username': '6.5',
  'disabled-key-still-works': '6.5',
  'duplicate-username': '5.4',
  // It would take a stolen file.
  'readable-by-all': '4.4',
  'weak-cost': '3.7',
};
