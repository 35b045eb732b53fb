package app.comanda.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Version 1. A change that breaks a client becomes version 2 beside it. */
@ApplicationPath("/v1")
public class ApiV1 extends Application {

    /** Bodies are read and written by our own provider; beside it, Payara's JSON-B would win at some starts. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.disableJsonBinding", true, "jersey.config.disableMoxyJson", true);
    }
}
