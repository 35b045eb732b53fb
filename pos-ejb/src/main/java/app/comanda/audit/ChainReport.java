package app.comanda.audit;

import java.util.List;
import java.util.UUID;

/**
 * The outcome of recomputing a tenant's chain.
 *
 * @param seals how many seals there are
 * @param entries how many entries they cover
 * @param unsealed entries that wait for the next seal
 * @param problems each broken place in words; empty when the chain holds
 */
public record ChainReport(UUID tenantId, long seals, long entries, long unsealed, List<String> problems) {

    public ChainReport {
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }
}
