/**
 * Metadata type of a stand-in: a construct that holds, in one stack, what belongs to a construct of another stack. The data is the path of
 * that other construct, the original, which the user created and knows. A construct in the original can be one too, if it is what findings are
 * about. Readers of an assembly find it there too.
 */
export const STAND_IN_FOR = 'cdk-acm:stand-in-for';
