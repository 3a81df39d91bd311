package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.demo.Cast.Player;
import io.countersign.sandbox.x.XAccount;

/** A coach, her account, and who works for her. */
record HarbourScene(DemoClient client, AccountId x, XAccount onX, Player rosa, Player ana) {}
