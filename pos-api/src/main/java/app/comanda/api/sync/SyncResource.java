package app.comanda.api.sync;

import app.comanda.api.device.TerminalCall;
import app.comanda.api.http.MostBytes;
import app.comanda.sync.Batch;
import app.comanda.sync.JournalIntake;
import app.comanda.sync.JournalReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What terminals did while nobody could be asked. Open to all, because the terminal's key is the proof. Takes no
 * idempotency keys: an event is its own.
 */
@ApplicationScoped
@Path("sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class SyncResource {

    @Inject
    TerminalCall terminal;

    @EJB
    JournalReading reading;

    @Inject
    JournalIntake intake;

    @GET
    @Path("state")
    public Response state() {
        SyncStateJson state = SyncStateJson.of(terminal.run(reading::state));
        return Response.ok(state).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("batches")
    @MostBytes(kib = 16 * 1024)
    public BatchAnswerJson take(BatchJson body) {
        Batch batch = body.batch();
        return BatchAnswerJson.of(terminal.run(() -> intake.take(batch)));
    }
}
