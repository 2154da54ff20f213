/** Hashes of `x` at cost 4; the first three differ in nothing but the name of the variant. */
export const sample = '$2b$04$5dVW9Ttu1E6jNOBPfdkmQuj/RzdQnPYEp2q2srGk.6ARuz19ei4Y6';
export const sample2a = sample.replace('$2b$', '$2a$');
export const sample2y = sample.replace('$2b$', '$2y$');
/** Without the NUL behind the password. */
export const sample2 = '$2$04$zNVV5y07x3uGoZ3iDtvSTuc93v0q.zqbkYSBrLOh2fLEz5M2jvbSq';
