--liquibase formatted sql

--changeset comanda:kitchen-plan splitStatements:false
CREATE TABLE comanda.kitchen_plan (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    stations text NOT NULL,
    escalate_after_seconds int CHECK (escalate_after_seconds BETWEEN 10 AND 3600),
    version bigint NOT NULL,
    UNIQUE (tenant_id, outlet_id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.kitchen_plan.stations IS 'JSON: the stations in their order and what is cooked where; read and changed as one';
COMMENT ON COLUMN comanda.kitchen_plan.escalate_after_seconds IS 'null: tickets that no display acknowledges raise no alarm';
SELECT comanda.isolate('comanda.kitchen_plan');

--changeset comanda:kitchen-ticket-items splitStatements:false
ALTER TABLE comanda.kitchen_ticket
    ADD COLUMN items text,
    ADD COLUMN sending int NOT NULL DEFAULT 1,
    ADD COLUMN priority text NOT NULL DEFAULT 'NORMAL' CHECK (priority IN ('NORMAL', 'RUSH')),
    ADD COLUMN acknowledged_at timestamptz,
    ADD COLUMN acknowledged_by text,
    ADD COLUMN escalated_at timestamptz;
COMMENT ON COLUMN comanda.kitchen_ticket.items IS 'JSON: station and state of each line; null on tickets from before there were stations';
COMMENT ON COLUMN comanda.kitchen_ticket.sending IS 'the how-manieth ticket of its order, from 1';
