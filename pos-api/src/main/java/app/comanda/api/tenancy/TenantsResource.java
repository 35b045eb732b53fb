package app.comanda.api.tenancy;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.IdempotencyKey;
import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.provisioning.OwnerInvitation;
import app.comanda.tenancy.provisioning.Provisioning;
import app.comanda.tenancy.provisioning.TenantDossier;
import app.comanda.tenancy.provisioning.TenantHalting;
import app.comanda.tenancy.provisioning.TenantProvisioning;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chain's tenants: making, halting, exporting and deleting them. */
@ApplicationScoped
@Path("tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("chain_admin")
public class TenantsResource {

    @Inject
    TenantProvisioning provisioning;

    @Inject
    TenantHalting halting;

    @Inject
    TenantDossier dossier;

    @Inject
    OwnerInvitation ownerInvitation;

    @GET
    public List<TenantJson> list() {
        List<Tenant> tenants = halting.tenants();
        Map<UUID, Provisioning> unfinished = provisioning.unfinished().stream()
                .filter(p -> p.state() != Provisioning.State.UNDONE)
                .collect(Collectors.toMap(Provisioning::tenantId, Function.identity()));
        Stream<TenantJson> there =
                tenants.stream().map(tenant -> TenantJson.of(tenant, unfinished.remove(tenant.id())));
        List<TenantJson> all = there.collect(Collectors.toList());
        unfinished.values().forEach(notYet -> all.add(TenantJson.of(notYet)));
        return all;
    }

    /**
     * Its idempotency key is kept with the provisioning, for good: the same call goes on where it stood. 201 when the
     * tenant works, 202 when something is left to do.
     */
    @POST
    public Response provision(@HeaderParam(Idempotency.HEADER) @Nullable String key, NewTenantJson body) {
        if (key == null) {
            throw BusinessException.invalid(
                    "idempotency.missing",
                    Idempotency.HEADER,
                    "Send an Idempotency-Key with every call that changes something.");
        }
        return answer(provisioning.provision(body.request(), new IdempotencyKey(key, "").key()), 201);
    }

    @GET
    @Path("{id}")
    public TenantJson get(@PathParam("id") String id) {
        UUID tenant = Ids.parse(id, "id");
        return provisioning.find(tenant).map(this::json).orElseGet(() -> TenantJson.of(halting.get(tenant), null));
    }

    @POST
    @Path("{id}/provisioning/resume")
    public Response resumeProvisioning(@PathParam("id") String id) {
        return answer(provisioning.resume(Ids.parse(id, "id")), 200);
    }

    @POST
    @Path("{id}/provisioning/undo")
    public Response undoProvisioning(@PathParam("id") String id) {
        return answer(provisioning.undo(Ids.parse(id, "id")), 200);
    }

    /** Sends the owner's invitation once more. */
    @POST
    @Path("{id}/invitation")
    public Response inviteOwner(@PathParam("id") String id) {
        ownerInvitation.send(Ids.parse(id, "id"));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/suspension")
    public TenantJson suspend(@PathParam("id") String id, ReasonJson body) {
        return TenantJson.of(halting.suspend(Ids.parse(id, "id"), body.reason()), null);
    }

    @DELETE
    @Path("{id}/suspension")
    public TenantJson resume(@PathParam("id") String id) {
        return TenantJson.of(halting.resume(Ids.parse(id, "id")), null);
    }

    /** Plans the deletion, 30 days from now. */
    @POST
    @Path("{id}/deletion")
    public TenantJson delete(@PathParam("id") String id) {
        return TenantJson.of(halting.delete(Ids.parse(id, "id")), null);
    }

    @DELETE
    @Path("{id}/deletion")
    public TenantJson keep(@PathParam("id") String id) {
        return TenantJson.of(halting.keep(Ids.parse(id, "id")), null);
    }

    /** Everything of the tenant. Made whole before it is sent, so that a slow line keeps no transaction open. */
    @GET
    @Path("{id}/export")
    @Produces("application/zip")
    public Response export(@PathParam("id") String id) {
        UUID tenant = Ids.parse(id, "id");
        java.nio.file.Path zip = dossier.write(tenant);
        StreamingOutput body = out -> send(zip, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"tenant-" + tenant + ".zip\"")
                .build();
    }

    private static void send(java.nio.file.Path zip, OutputStream out) throws java.io.IOException {
        try {
            Files.copy(zip, out);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private Response answer(Provisioning made, int whenFinished) {
        boolean finished = made.state() == Provisioning.State.DONE || made.state() == Provisioning.State.UNDONE;
        return Response.status(finished ? whenFinished : 202).entity(json(made)).build();
    }

    private TenantJson json(Provisioning made) {
        return halting.find(made.tenantId())
                .map(tenant -> TenantJson.of(tenant, made))
                .orElseGet(() -> TenantJson.of(made));
    }
}
