package app.comanda.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.Set;

/** Puts the door before all other filters, whatever web.xml declares. */
@WebListener
public class DoorRegistration implements ServletContextListener {

    @Inject
    BackOfficeClient client;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        application.declareRoles(Door.ROLES.toArray(String[]::new));
        var door = application.addFilter("Door", Door.class);
        door.setAsyncSupported(true);
        door.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        application.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        SessionCookieConfig cookie = application.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        // a proxy that ends TLS speaks plain HTTP with us, so the container would not set it by itself
        cookie.setSecure(client.overTls());
        // Strict would leave the session out on the way back from Keycloak
        cookie.setAttribute("SameSite", "Lax");
    }
}
