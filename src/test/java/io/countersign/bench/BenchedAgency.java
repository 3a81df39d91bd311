package io.countersign.bench;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.EmailAddress;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.demo.FreshSignIn;
import io.countersign.identity.Registration;
import io.countersign.sandbox.x.SandboxX;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;

/** One agency, so that every job writes the same ledger: a manager and, for each client, a VA and an owner on X. */
final class BenchedAgency {

    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final String PASSWORD = "a bridge over the river";

    private final Benched application;
    private final AgencySummary agency;
    private final Actor manager;

    BenchedAgency(Benched application) {
        this.application = application;
        PersonId founder = person("Rosa Okafor", "rosa@bluebird.example");
        this.agency = application
                .bean(AgencyFounding.class)
                .found(
                        "bluebird",
                        "Bluebird Agency",
                        LISBON,
                        Locale.ENGLISH,
                        new AgencyFounding.Founder(founder, "Rosa Okafor", "rosa@bluebird.example"));
        this.manager = Actor.of(agency.id(), founder);
    }

    /** A client with its VA, its account on X and its owner, who is signed in and has let Countersign in. */
    record BenchedClient(
            ClientId id,
            Actor manager,
            Actor va,
            MemberId vaMember,
            AccountId account,
            String handle,
            MemberId ownerMember,
            ScriptedOwner owner) {}

    Actor manager() {
        return manager;
    }

    BenchedClient client(int number) throws IOException, InterruptedException {
        String handle = "crumb" + number;
        ClientId id =
                application.bean(Clientele.class).add(manager, "Crumb & Co. " + number, ClientKind.COMPANY, LISBON);
        String vaEmail = "ana" + number + "@bluebird.example";
        PersonId ana = person("Ana Beltran " + number, vaEmail);
        FreshSignIn fresh = application.bean(FreshSignIn.class);
        Membership membership = application.bean(Membership.class);
        MemberId va =
                fresh.as(manager, () -> membership.addStaff(manager, ana, "Ana Beltran " + number, vaEmail, Role.VA));
        fresh.run(manager, () -> application.bean(Clientele.class).assign(manager, id, va));
        String email = "mira" + number + "@crumb.example";
        PersonId mira = person("Mira Crumb " + number, email);
        MemberId owner = fresh.as(
                manager,
                () -> membership.addClientPerson(manager, id, mira, "Mira Crumb " + number, email, Role.OWNER));
        AccountId account = application
                .bean(AccountKeeping.class)
                .add(manager, id, new NewAccount(NetworkName.X, AccountKind.CORPORATE, handle, "Crumb"), owner);
        application.bean(SandboxX.class).create(handle, "Crumb " + number);
        return new BenchedClient(
                id, manager, Actor.of(agency.id(), ana), va, account, handle, owner, connected(email, account, handle));
    }

    private ScriptedOwner connected(String email, AccountId account, String handle)
            throws IOException, InterruptedException {
        ScriptedOwner owner = new ScriptedOwner(application.address(), agency.slug(), PASSWORD);
        owner.signIn(email);
        owner.connect(account.text(), handle);
        return owner;
    }

    private PersonId person(String name, String email) {
        return application
                .bean(Registration.class)
                .register(new EmailAddress(email), name, LISBON, Locale.ENGLISH, PASSWORD);
    }
}
