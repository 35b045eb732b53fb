package app.comanda.tenancy.provisioning;

/**
 * What a context gives to every new tenant: taxes and a sample menu, the owner's place in the staff. Each bean of this
 * type is called once, in one transaction with all others and in the tenant's name; undoing a tenant removes its rows.
 */
public interface NewTenantFurnishing {

    void furnish(NewTenant tenant);
}
