package io.countersign.walls;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Opens every page of the desk as everybody, with everybody's ids, and looks at all that comes to the browser. */
final class DeskCrawl {

    static final List<Onlooker> VISITORS =
            List.of(Onlooker.ANONYMOUS, Onlooker.MANAGER, Onlooker.VA, Onlooker.OWNER, Onlooker.COLLEAGUE);
    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\ ]+");

    private final Twins twins;
    private final Leaks leaks;
    private final Caller stranger;
    private final Map<Onlooker, Caller> callers = new EnumMap<>(Onlooker.class);
    private final Set<String> downloads = new LinkedHashSet<>();
    private int ownWords;

    DeskCrawl(int port, Twins twins, Leaks leaks) {
        this.twins = twins;
        this.leaks = leaks;
        this.stranger = new Caller(port, twins.theirs().manager().person());
        VISITORS.forEach(one -> callers.put(one, new Caller(port, one.person(twins))));
    }

    void walk() {
        for (RouteLine page : RouteTable.PAGES) {
            for (Onlooker visitor : VISITORS) {
                for (Target target : Target.values()) {
                    visit(visitor, page, twins.ours(), target);
                }
                visit(visitor, page, twins.theirs(), Target.OTHER_AGENCY);
            }
        }
    }

    private void visit(Onlooker visitor, RouteLine page, AgencySide agency, Target target) {
        String slug = agency.world().agency().slug();
        Caller caller = Objects.requireNonNull(callers.get(visitor));
        Tab tab = Tab.open(caller, slug + "/" + page.path(slug, twins.of(target)));
        String where = page.address() + " of " + (agency == twins.ours() ? "ours" : "theirs") + " as " + visitor
                + " with ids of " + target;
        leaks.look(where, visitor.forbidden(twins), tab.heard());
        if (visitor == Onlooker.MANAGER && target == Target.OWN) {
            ownWords += tab.heard().contains(twins.ours().first().canary()) ? 1 : 0;
            download(caller, tab, visitor, where);
        }
        tab.close();
    }

    /** What a page lets its visitor download is for nobody else, whatever their own session. */
    private void download(Caller caller, Tab tab, Onlooker visitor, String where) {
        DOWNLOAD.matcher(tab.heard())
                .results()
                .map(found -> "/" + found.group())
                .forEach(address -> {
                    Caller.Answer own = caller.get(address);
                    leaks.look(where + ", download", visitor.forbidden(twins), own.all());
                    Caller.Answer foreign = stranger.get(address);
                    leaks.look(where + ", download by another", twins.ours().words(), foreign.all());
                    if (own.status() == 200) {
                        downloads.add(address);
                        leaks.look(where + ", download by another", Set.of("200 "), foreign.status() + " ");
                    }
                });
    }

    /** On how many pages of its own the manager found the words the crawl looks for: it is not blind. */
    int ownWords() {
        return ownWords;
    }

    int downloads() {
        return downloads.size();
    }
}
