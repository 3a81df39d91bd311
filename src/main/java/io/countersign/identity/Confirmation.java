package io.countersign.identity;

import io.countersign.base.ProofNeeded;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to the page on which somebody proves once more who they are, for the plain pages of all rooms. */
public final class Confirmation {

    private Confirmation() {}

    /** Where a plain page leads whose gesture asks for a fresh proof; the page comes after it. */
    public static String onTheWayTo(String page) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(ProofNeeded.PAGE)
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(LocalPath.orStart(page).value())
                        .toUriString();
    }
}
