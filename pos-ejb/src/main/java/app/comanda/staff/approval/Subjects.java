package app.comanda.staff.approval;

import java.util.Optional;
import java.util.UUID;

/**
 * What guarded acts are done to, for telling in which outlet it is. The contexts that own orders and drawers each have
 * a bean of this type; staff knows neither.
 */
public interface Subjects {

    /** Empty where there is none of this id, for this caller. */
    Optional<UUID> outletOf(UUID subjectId);
}
