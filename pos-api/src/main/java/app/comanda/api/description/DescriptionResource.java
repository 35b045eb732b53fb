package app.comanda.api.description;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What this API can do. It holds no secret, so nobody needs to sign in for it. */
@ApplicationScoped
@Path("")
@PermitAll
public class DescriptionResource {

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml; charset=utf-8")
    public String yaml() {
        return OpenApi.yaml();
    }

    @GET
    @Path("openapi.json")
    @Produces("application/json; charset=utf-8")
    public String json() {
        return OpenApi.json();
    }
}
