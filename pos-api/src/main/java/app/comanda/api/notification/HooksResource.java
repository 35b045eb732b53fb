package app.comanda.api.notification;

import app.comanda.api.http.Cursor;
import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.notification.hook.HookCall;
import app.comanda.notification.hook.HookCallLog;
import app.comanda.notification.hook.HookDetails;
import app.comanda.notification.hook.HookEditing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Programs of others that are told what happens. */
@ApplicationScoped
@Path("hooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class HooksResource {

    @EJB
    HookEditing editing;

    @EJB
    HookCallLog log;

    @Inject
    Idempotency idempotency;

    @GET
    public HookListJson list() {
        return new HookListJson(editing.all().stream().map(HookJson::of).toList());
    }

    @POST
    public Response add(NewHookJson body) {
        HookDetails details = body.details();
        return idempotency.once(201, body, () -> editing.add(details), HookJson::of);
    }

    @GET
    @Path("{hook}")
    public HookJson get(@PathParam("hook") String hook) {
        return HookJson.of(editing.get(Ids.parse(hook, "hook")));
    }

    @PUT
    @Path("{hook}")
    public Response change(@PathParam("hook") String hook, NewHookJson body) {
        UUID id = Ids.parse(hook, "hook");
        HookDetails details = body.details();
        long version = body.readVersion();
        return idempotency.once(200, body, () -> editing.change(id, details, version), HookJson::of);
    }

    @DELETE
    @Path("{hook}")
    public void remove(@PathParam("hook") String hook) {
        editing.remove(Ids.parse(hook, "hook"));
    }

    @GET
    @Path("{hook}/secret")
    public Response secret(@PathParam("hook") String hook) {
        return Response.ok(new HookSecretJson(editing.secret(Ids.parse(hook, "hook"))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{hook}/test")
    @Consumes(MediaType.WILDCARD)
    public Response test(@PathParam("hook") String hook) {
        UUID id = Ids.parse(hook, "hook");
        return idempotency.once(202, id, () -> log.test(id), HookCallJson::of);
    }

    @GET
    @Path("{hook}/calls")
    public HookCallPageJson calls(
            @PathParam("hook") String hook,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Cursor.limit(limit);
        List<HookCall> found = log.list(Ids.parse(hook, "hook"), Cursor.after(cursor), size + 1);
        List<HookCall> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new HookCallPageJson(page.stream().map(HookCallJson::of).toList(), next);
    }

    @POST
    @Path("{hook}/calls/{hookCall}/replay")
    @Consumes(MediaType.WILDCARD)
    public Response replay(@PathParam("hook") String hook, @PathParam("hookCall") String call) {
        UUID id = Ids.parse(hook, "hook");
        UUID callId = Ids.parse(call, "hookCall");
        return idempotency.once(202, List.of(id, callId), () -> log.sendAgain(id, callId), HookCallJson::of);
    }
}
