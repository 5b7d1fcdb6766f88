/**
 * Id of the constructs that this library adds to a Stage or to a stack beside the user's own. It is part of logical ids and of stack names,
 * so it can never change.
 */
export const LIBRARY_ID = 'CdkAcm';
