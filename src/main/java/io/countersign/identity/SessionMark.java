package io.countersign.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Optional;

/** Says in a browser's session which row it is; when the session is over, by whatever way, so is its row. */
final class SessionMark implements HttpSessionBindingListener {

    private static final String NAME = SessionMark.class.getName();

    private final SessionId id;
    private final Sessions sessions;

    SessionMark(SessionId id, Sessions sessions) {
        this.id = id;
        this.sessions = sessions;
    }

    void put(HttpSession session) {
        session.setAttribute(NAME, this);
    }

    static Optional<SessionId> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof SessionMark mark
                ? Optional.of(mark.id)
                : Optional.empty();
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent gone) {
        sessions.over(id);
    }
}
