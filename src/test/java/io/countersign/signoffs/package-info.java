/** Tests of the sign-offs: the signed bytes, the proofs, and that nothing unsigned passes. */
@NullMarked
package io.countersign.signoffs;

import org.jspecify.annotations.NullMarked;
