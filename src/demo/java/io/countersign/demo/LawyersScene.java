package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.demo.Cast.Player;
import io.countersign.sandbox.x.XAccount;

/** The law firm, its accounts and who works with it. */
record LawyersScene(
        DemoClient client, AccountId x, XAccount onX, AccountId page, AccountId linkedin, Player tunde, Cast cast) {}
