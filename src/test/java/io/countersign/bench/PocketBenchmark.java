package io.countersign.bench;

import io.countersign.base.Actor;
import io.countersign.bench.BenchedAgency.BenchedClient;
import io.countersign.bench.ThrottledPhone.Visit;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.ReadLinks;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How soon an owner on a phone with a thin line can use the page that a read link opens, beside the same page as files. */
final class PocketBenchmark implements Benchmark {

    private static final int WARM_UP = 10;
    private static final int VISITS = 15;

    @Override
    public String name() {
        return "pocket";
    }

    @Override
    public Result measure(PrintStream people) throws Exception {
        try (Benched application = Benched.start();
                ThrottledPhone phone = new ThrottledPhone()) {
            String page = readLink(application);
            Visit first = phone.open(page);
            first.addresses().forEach(people::println);
            try (StaticCopy copy = StaticCopy.of(first.addresses())) {
                return measure(phone, page, copy.at(page), people);
            }
        }
    }

    private static String readLink(Benched application) throws Exception {
        BenchedAgency agency = new BenchedAgency(application);
        BenchedClient client = agency.client(1);
        RevisionId revision = new MainJob(application).asked(client, 1);
        Actor job = Actor.system(agency.manager().agency(), "notifications");
        String token = application.bean(ReadLinks.class).make(job, client.ownerMember(), List.of(revision));
        return application.address() + "/bluebird/sign/l/" + token;
    }

    private static Result measure(ThrottledPhone phone, String page, String files, PrintStream people) {
        List<Visit> ours = new ArrayList<>();
        List<Visit> bare = new ArrayList<>();
        for (int visit = 0; visit < WARM_UP + VISITS; visit++) {
            Visit of = phone.open(page);
            Visit beside = phone.open(files);
            if (visit >= WARM_UP) {
                ours.add(of);
                bare.add(beside);
            }
        }
        people.printf(
                "%d visits each, taken in turns; usable %.3f s, as files %.3f s (medians)%n",
                VISITS, usable(ours), usable(bare));
        return result(ours, usable(bare));
    }

    private static Result result(List<Visit> ours, double bare) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("usableSeconds", thousandths(usable(ours)));
        figures.put("kilobytes", thousandths(ours.getFirst().bytes() / 1000.0));
        figures.put("requests", (double) ours.getFirst().addresses().size());
        figures.put("ratioToStatic", thousandths(usable(ours) / bare));
        Map<String, Result.Target> targets = new LinkedHashMap<>();
        targets.put("usableSeconds", Result.Target.atMost(0.8));
        targets.put("kilobytes", Result.Target.atMost(30));
        targets.put("requests", Result.Target.atMost(4));
        targets.put("ratioToStatic", Result.Target.atMost(1.3));
        return new Result(figures, targets);
    }

    private static double usable(List<Visit> visits) {
        return visits.stream().mapToDouble(Visit::usableSeconds).sorted().toArray()[visits.size() / 2];
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
