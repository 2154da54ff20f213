/** Stands for a hash that is still to be made, to see whether there is anything to do. */
export const someHash = `$2b$12$${'.'.repeat(53)}`;
