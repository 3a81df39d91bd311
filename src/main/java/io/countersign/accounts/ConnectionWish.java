package io.countersign.accounts;

import io.countersign.base.LinkToken;

/**
 * What an owner who connects an account asks for.
 *
 * @param browser what her browser is known by until the network answers
 * @param elsewhereToo whether she wants it connected here though another agency has it connected as well
 */
public record ConnectionWish(AccountId account, LinkToken browser, boolean elsewhereToo) {

    /** The rule by which an account comes beside another agency only where its owner asks for that. */
    public static final String ELSEWHERE = "accounts.elsewhere";
}
