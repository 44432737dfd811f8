-- A part of a document as JSON for the views of reports; nothing where a type's codec writes something else.
create function gas_json(part bytea) returns jsonb language plpgsql immutable parallel safe as $$ begin return convert_from(part, 'UTF8')::jsonb; exception when others then return null; end $$;

update gas_meta set meta_value = '2' where meta_key = 'schema';
