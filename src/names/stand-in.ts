/**
 * Under this type the metadata of a construct say for which construct of another stack it stands there, by its path: what the user has
 * made, and knows. Who reads an assembly finds it there too.
 */
export const STANDS_FOR = 'cdk-acm:stands-for';
