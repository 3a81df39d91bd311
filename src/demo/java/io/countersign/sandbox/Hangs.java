package io.countersign.sandbox;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;

/** Clients left without an answer, until their time is up or the application stops. */
public class Hangs implements SmartLifecycle {

    private final Duration limit;
    private final Set<AsyncContext> hanging = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    public Hangs(Duration limit) {
        this.limit = limit;
    }

    public void hang(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(limit.toMillis());
        context.addListener(new End(context));
        hanging.add(context);
    }

    private void end(AsyncContext context) {
        if (hanging.remove(context)) {
            ((HttpServletResponse) context.getResponse()).setStatus(HttpStatus.GATEWAY_TIMEOUT.value());
            context.complete();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Runs before the server waits for its last requests, which would otherwise be these. */
    @Override
    public void stop() {
        running = false;
        hanging.forEach(this::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private final class End implements AsyncListener {

        private final AsyncContext context;

        End(AsyncContext context) {
            this.context = context;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end(context);
        }

        @Override
        public void onError(AsyncEvent event) {
            end(context);
        }

        @Override
        public void onComplete(AsyncEvent event) {
            hanging.remove(context);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            hanging.add(context);
        }
    }
}
