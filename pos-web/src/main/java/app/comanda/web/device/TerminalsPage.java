package app.comanda.web.device;

import app.comanda.device.NewCode;
import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import app.comanda.device.TerminalBook;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import app.comanda.web.printing.AgentInstalling;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terminals; a one-time code for a new one of the chosen outlet. */
@Named
@ViewScoped
public class TerminalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    TerminalBook book;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    @Inject
    AgentInstalling agentInstalling;

    @Inject
    Clock clock;

    private transient List<Terminal> terminals = List.of();
    private transient @Nullable NewCode code;
    private @Nullable UUID renamedId;
    private String name = "";
    private Purpose purpose = Purpose.TILL;

    @PostConstruct
    public void read() {
        terminals = book.all();
    }

    public void makeCode() {
        code = book.makeCode(workplace.outlet(), purpose);
    }

    public List<Purpose> getPurposes() {
        return List.of(Purpose.values());
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    /** Asks what the next one is for, without a code yet. */
    public void beginCode() {
        code = null;
        purpose = Purpose.TILL;
    }

    /** How long the code just made is still good for. */
    public long getSecondsLeft() {
        return code == null
                ? 0
                : Math.max(
                        0, Duration.between(clock.instant(), code.expiresAt()).toSeconds());
    }

    /** What is typed on a computer that is to be a print agent; null for all other terminals. */
    public @Nullable String getCommand() {
        return code == null || purpose != Purpose.PRINT_AGENT
                ? null
                : agentInstalling.command(code.code().display());
    }

    public void revoke(Terminal terminal) {
        book.revoke(terminal.id());
        texts.tell("terminal.revoked.done", terminal.name());
        read();
    }

    public void beginRename(Terminal terminal) {
        renamedId = terminal.id();
        name = terminal.name();
    }

    public void rename() {
        if (renamedId != null) {
            book.rename(renamedId, name.strip());
            read();
        }
    }

    public String outletOf(Terminal terminal) {
        return workplace.getOutlets().stream()
                .filter(outlet -> outlet.id().equals(terminal.outletId()))
                .map(Workplace.Choice::name)
                .findFirst()
                .orElse("");
    }

    public List<Terminal> getTerminals() {
        return terminals;
    }

    public @Nullable NewCode getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
