-- Roles belong to the cluster, not to the database: another database of the same cluster may have made them.
do $$
begin
  if not exists (select from pg_roles where rolname = 'zhiyuan_app') then create role zhiyuan_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'zhiyuan_identity') then create role zhiyuan_identity nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  execute format('grant zhiyuan_app, zhiyuan_identity to %I', current_user);
end $$;
revoke create on schema public from public;
grant usage on schema public to zhiyuan_app, zhiyuan_identity;
