package app.comanda.api.printing;

import app.comanda.printing.agent.JobTaking;
import app.comanda.printing.job.PrintBell;
import app.comanda.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.UUID;

/** Where agents wait for something to print, without a thread each. */
@ApplicationScoped
class WaitingRoom {

    @EJB
    JobTaking taking;

    @Inject
    PrintBell bell;

    @Resource
    ManagedExecutorService executor;

    void enter(TenantContext agent, TakeJson wish, AsyncResponse answer) {
        UUID outlet = agent.call(taking::outlet);
        new WaitingAgent(agent, outlet, taking, wish, answer).begin(bell, executor);
    }
}
