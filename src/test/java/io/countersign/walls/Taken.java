package io.countersign.walls;

import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.agencies.Staffing;
import io.countersign.base.Role;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import org.springframework.context.ApplicationContext;

/** What is taken away from somebody while they work. */
enum Taken {
    /** A manager becomes a VA. */
    ROLE_LOWERED,
    SUSPENDED,
    REMOVED,
    UNASSIGNED,
    CLIENTS_PERSON_REMOVED;

    /** Somebody of the agency who has all of it still, and whom nobody else needs. */
    Somebody somebody(ApplicationContext context, AgencySide agency) {
        TestWorld.Builder worlds = context.getBean(TestWorld.Builder.class);
        if (this == CLIENTS_PERSON_REMOVED) {
            return worlds.clientPerson(agency.manager(), agency.first().client(), "Olga Gone", Role.OWNER);
        }
        if (this == UNASSIGNED) {
            Somebody va = worlds.staff(agency.manager(), "Vera Gone", Role.VA);
            context.getBean(Clientele.class)
                    .assign(agency.manager().actor(), agency.first().client(), va.member());
            return va;
        }
        return worlds.staff(agency.manager(), "Max Gone", Role.MANAGER);
    }

    void from(Somebody who, ApplicationContext context, AgencySide agency) {
        var manager = agency.manager().actor();
        switch (this) {
            case ROLE_LOWERED -> context.getBean(Staffing.class).become(manager, who.member(), Role.VA);
            case SUSPENDED -> context.getBean(Staffing.class).suspend(manager, who.member());
            case REMOVED, CLIENTS_PERSON_REMOVED ->
                context.getBean(Membership.class).end(manager, who.member());
            case UNASSIGNED ->
                context.getBean(Clientele.class)
                        .unassign(manager, agency.first().client(), who.member());
        }
    }

    /** Whether they may have made a key by which programs read. */
    boolean managed() {
        return this == ROLE_LOWERED || this == SUSPENDED || this == REMOVED;
    }
}
