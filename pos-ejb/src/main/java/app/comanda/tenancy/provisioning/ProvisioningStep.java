package app.comanda.tenancy.provisioning;

/** One step. All it needs is in the plan, so a repetition does the same again and makes nothing twice. */
public interface ProvisioningStep {

    StepName name();

    void take(ProvisioningPlan plan);

    /** Removes what {@link #take} made, also where it was made only in part. */
    void undo(ProvisioningPlan plan);
}
