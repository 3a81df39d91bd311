package io.countersign.publishing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The node's own heart beat of publishing: sends, sweeps and looks, every half second, until the node stops. */
@Component
@ConditionalOnProperty(value = "countersign.publishing.enabled", matchIfMissing = true)
class PublishingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingLoop.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 25;

    private final Heartbeat heartbeat;
    private final AfterRestore afterRestore;
    private final Publisher publisher;
    private final Sweeping sweeping;
    private final Reconciliation reconciliation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stop = lock.newCondition();
    private volatile boolean running;
    private ExecutorService thread = Executors.newSingleThreadExecutor();

    PublishingLoop(
            Heartbeat heartbeat,
            AfterRestore afterRestore,
            Publisher publisher,
            Sweeping sweeping,
            Reconciliation reconciliation) {
        this.heartbeat = heartbeat;
        this.afterRestore = afterRestore;
        this.publisher = publisher;
        this.sweeping = sweeping;
        this.reconciliation = reconciliation;
    }

    @Override
    public void start() {
        running = true;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("publishing").factory());
        thread.submit(this::beat);
    }

    private void beat() {
        while (running) {
            once();
            pause();
        }
    }

    /** One beat; what failed keeps the rest of this beat from happening, above all after a restored backup. */
    void once() {
        try {
            heartbeat.run();
            afterRestore.run();
            sweeping.run();
            publisher.run();
            reconciliation.run();
        } catch (RuntimeException failed) {
            LOG.error("a beat of publishing failed; the next one follows", failed);
        }
    }

    private void pause() {
        lock.lock();
        try {
            if (running && stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("publishing is told to stop");
            }
        } catch (InterruptedException ended) {
            running = false;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            stop.signalAll();
        } finally {
            lock.unlock();
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("publishing is still in a call; its outcome will be looked up");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
