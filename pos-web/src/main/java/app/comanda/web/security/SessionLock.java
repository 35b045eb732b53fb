package app.comanda.web.security;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.Serializable;

/** Something to synchronise a session's requests on; the session object itself may be another at each request. */
@WebListener
public class SessionLock implements HttpSessionListener, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = SessionLock.class.getName();

    static Object of(HttpSession session) {
        Object lock = session.getAttribute(ATTRIBUTE);
        return lock == null ? SessionLock.class : lock;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setAttribute(ATTRIBUTE, new SessionLock());
    }
}
