package app.comanda.web.tenancy;

import app.comanda.kernel.BusinessException;
import app.comanda.reporting.PlatformDue;
import app.comanda.reporting.PlatformFees;
import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.provisioning.Provisioning;
import app.comanda.tenancy.provisioning.StepName;
import app.comanda.tenancy.provisioning.TakenStep;
import app.comanda.tenancy.provisioning.TenantDossier;
import app.comanda.tenancy.provisioning.TenantHalting;
import app.comanda.tenancy.provisioning.TenantProvisioning;
import app.comanda.web.frame.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** One restaurant of the chain: how far its making is, whether it may work, its books to take away. */
@Named
@ViewScoped
public class TenantPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TenantHalting halting;

    @Inject
    TenantProvisioning provisioning;

    @Inject
    TenantDossier dossier;

    @Inject
    PlatformFees platformFees;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private String reason = "";
    private transient @Nullable Tenant tenant;
    private transient @Nullable Provisioning making;
    private transient @Nullable List<PlatformDue> dues;

    /** A step, and how far it is: of those that were never begun, {@code WAITS}. */
    public record StepState(StepName name, String state) {}

    public void load() {
        UUID wanted = required();
        tenant = halting.find(wanted).orElse(null);
        making = provisioning.find(wanted).orElse(null);
        if (tenant == null && making == null) {
            throw BusinessException.notFound("tenant.unknown", "There is no such tenant.");
        }
    }

    public List<StepState> getSteps() {
        return Stream.of(StepName.values())
                .map(name -> new StepState(name, state(name)))
                .toList();
    }

    private String state(StepName name) {
        Provisioning shown = making;
        Optional<TakenStep> taken = shown == null
                ? Optional.empty()
                : shown.steps().stream().filter(step -> step.name() == name).findFirst();
        return taken.map(step -> step.state().name()).orElse("WAITS");
    }

    /** Something may still happen by itself. */
    public boolean isMoving() {
        Provisioning shown = making;
        return shown != null
                && switch (shown.state()) {
                    case RUNNING, WAITING, UNDOING -> true;
                    case FAILED, DONE, UNDONE -> false;
                };
    }

    public boolean isUnfinished() {
        Provisioning shown = making;
        return shown != null && shown.state() != Provisioning.State.DONE && shown.state() != Provisioning.State.UNDONE;
    }

    public boolean isSuspended() {
        return tenant != null && tenant.status() == Tenant.Status.SUSPENDED;
    }

    public boolean isActive() {
        return tenant != null && tenant.status() == Tenant.Status.ACTIVE;
    }

    public boolean isDeleting() {
        return tenant != null && tenant.status() == Tenant.Status.DELETING;
    }

    public void goOn() {
        provisioning.resume(required());
        load();
    }

    public void undo() {
        provisioning.undo(required());
        load();
    }

    public void suspend() {
        halting.suspend(required(), reason.isBlank() ? null : reason.strip());
        reason = "";
        texts.tell("tenant.suspended.done");
        load();
    }

    public void resume() {
        halting.resume(required());
        texts.tell("tenant.resumed.done");
        load();
    }

    public void delete() {
        halting.delete(required());
        load();
    }

    public void keep() {
        halting.keep(required());
        load();
    }

    /** Asked for only by a button, as the restaurant's audit log tells that the chain looked. */
    public void readDues() {
        dues = platformFees.of(required());
        load();
    }

    /** Null until somebody asks. */
    public @Nullable List<PlatformDue> getDues() {
        return dues;
    }

    public YearMonth monthOf(PlatformDue due) {
        return YearMonth.parse(due.month());
    }

    public StreamedContent export() {
        Path file = dossier.write(required());
        String slug = tenant == null ? "tenant" : tenant.slug();
        return DefaultStreamedContent.builder().name(slug + ".zip").contentType("application/zip").stream(() -> {
                    try {
                        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .build();
    }

    private UUID required() {
        if (id == null) {
            throw BusinessException.notFound("tenant.unknown", "There is no such tenant.");
        }
        return id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable Tenant getTenant() {
        return tenant;
    }

    public @Nullable Provisioning getMaking() {
        return making;
    }

    /** What it is called, before and after it exists. */
    public String getName() {
        if (tenant != null) {
            return tenant.name();
        }
        return making == null ? "" : making.plan().asked().name();
    }
}
