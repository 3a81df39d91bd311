package io.countersign.bench;

import io.countersign.bench.BenchedAgency.BenchedClient;
import io.countersign.bench.MainJob.Done;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Rounds of main jobs, as many in flight as there are clients, and a look at everything that came of them. */
final class Rounds {

    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final MainJob job;
    private final List<BenchedClient> clients;
    private final PrintStream people;

    Rounds(MainJob job, List<BenchedClient> clients, PrintStream people) {
        this.job = job;
        this.clients = List.copyOf(clients);
        this.people = people;
    }

    /** Does so many jobs; each client takes the next one as soon as its last one is through. */
    Tally run(int jobs) throws Exception {
        AtomicInteger left = new AtomicInteger(jobs);
        Queue<Duration> durations = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<?>> working = new ArrayList<>();
            for (BenchedClient client : clients) {
                working.add(threads.submit(() -> work(client, left, durations)));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - begin);
        return new Tally(List.copyOf(durations), jobs - durations.size(), whole);
    }

    private void work(BenchedClient client, AtomicInteger left, Queue<Duration> durations) {
        try (Browser visitor = new Browser()) {
            while (left.getAndDecrement() > 0) {
                long begin = System.nanoTime();
                try {
                    done.add(job.run(client, number.incrementAndGet(), visitor));
                    durations.add(Duration.ofNanos(System.nanoTime() - begin));
                } catch (Exception unfinished) {
                    people.println("A job failed: " + unfinished);
                }
            }
        }
    }

    /** How much is not as it should be when everything has come to rest: posts too many or missing, tasks still open. */
    int wrongAfterwards() throws IOException, InterruptedException {
        int wrong = (int) done.stream().filter(one -> !job.closes(one)).count();
        try (Browser visitor = new Browser()) {
            for (BenchedClient client : clients) {
                wrong += wrongOnX(job.timeline(client, visitor), textsOf(client));
            }
        }
        people.printf("%d jobs came through; not as it should be afterwards: %d%n", done.size(), wrong);
        return wrong;
    }

    private List<String> textsOf(BenchedClient client) {
        return done.stream()
                .filter(one -> one.client().equals(client))
                .map(Done::text)
                .toList();
    }

    private static int wrongOnX(Timeline timeline, List<String> texts) {
        long missingOrTwice =
                texts.stream().filter(text -> timeline.times(text) != 1).count();
        long others = Math.abs(timeline.posts().size() - texts.size());
        long unasked = Math.abs(timeline.received() - texts.size());
        return (int) (missingOrTwice + others + unasked);
    }
}
