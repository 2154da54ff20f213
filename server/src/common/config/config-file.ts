/** The name of the configuration file. */
export const configFileName = 'users-yml.config.json';
