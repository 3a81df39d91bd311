package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.sandbox.facebook.FacebookPage;
import io.countersign.sandbox.x.XAccount;

/** A bakery, its three accounts, and who works for it. */
record CrumbScene(
        DemoClient client,
        AccountId x,
        XAccount onX,
        AccountId page,
        FacebookPage onFacebook,
        AccountId instagram,
        Cast cast) {}
