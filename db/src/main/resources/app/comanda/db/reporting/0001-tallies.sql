--liquibase formatted sql

--changeset comanda:reporting-tallies splitStatements:false
--comment What orders came to when they were last summed, to be believed only while the same orders have the same versions (ADR 0028).
CREATE TABLE comanda.sales_tally (
    tenant_id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    business_date date NOT NULL,
    currency char(3) NOT NULL,
    keys text NOT NULL,
    form int NOT NULL,
    orders bigint NOT NULL,
    versions bigint NOT NULL,
    sums text NOT NULL,
    PRIMARY KEY (tenant_id, outlet_id, business_date, currency, keys),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.sales_tally.keys IS 'with what the keys of these orders begin; empty for the whole day';
COMMENT ON COLUMN comanda.sales_tally.form IS 'how sums is laid out; those of another release are reckoned anew';
COMMENT ON COLUMN comanda.sales_tally.orders IS 'how many there were, cancelled ones and those of other currencies too';
COMMENT ON COLUMN comanda.sales_tally.versions IS 'the sum of their versions, which only rise';
SELECT comanda.isolate('comanda.sales_tally');
