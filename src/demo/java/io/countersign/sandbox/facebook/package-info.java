/** An emulated Facebook over real HTTP: the login dialog, the Graph API of Pages, and Pages to look at. */
@NullMarked
package io.countersign.sandbox.facebook;

import org.jspecify.annotations.NullMarked;
