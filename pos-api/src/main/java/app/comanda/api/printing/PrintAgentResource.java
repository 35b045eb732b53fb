package app.comanda.api.printing;

import app.comanda.api.device.TerminalCall;
import app.comanda.api.http.Ids;
import app.comanda.printing.agent.JobTaking;
import app.comanda.printing.agent.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/**
 * The agent of an outlet takes what is to be printed and tells what became of it. Open to all, because the terminal's key
 * is the proof. Takes no idempotency keys: it says what it has, and an outcome may be told again.
 */
@ApplicationScoped
@Path("print-agent")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class PrintAgentResource {

    @Inject
    TerminalCall terminal;

    @EJB
    JobTaking taking;

    @Inject
    WaitingRoom waitingRoom;

    /** Answers when there is something, or when it has waited long enough; no thread waits meanwhile. */
    @POST
    @Path("takes")
    public void take(TakeJson body, @Suspended AsyncResponse answer) {
        waitingRoom.enter(terminal.caller(), body, answer);
    }

    @POST
    @Path("jobs/{printJob}/outcome")
    public PrintJobJson tell(@PathParam("printJob") String job, OutcomeJson body) {
        UUID id = Ids.parse(job, "printJob");
        Outcome outcome = body.outcome();
        return PrintJobJson.of(terminal.run(() -> taking.tell(id, outcome)));
    }
}
