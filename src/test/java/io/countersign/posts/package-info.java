/** Tests of writing posts: text and picture rules as plain objects, drafts and revisions on the real database. */
@NullMarked
package io.countersign.posts;

import org.jspecify.annotations.NullMarked;
