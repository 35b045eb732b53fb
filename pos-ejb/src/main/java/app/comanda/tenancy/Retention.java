package app.comanda.tenancy;

/**
 * What a context keeps only for some time. Its session beans of this type are called every night for every tenant, in
 * that tenant's name, each in a transaction of its own; nothing that the law wants kept is ever theirs.
 */
public interface Retention {

    /** Deletes what has outlived its time. @return how many rows went */
    int forget();
}
