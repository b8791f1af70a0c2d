-- Whether several may meet a need together, each with a part of its quantity. Of an offer it says nothing.

alter table public.listings add column splittable boolean not null default false;

grant select (splittable) on public.listings to anon, authenticated;
grant insert (splittable), update (splittable) on public.listings to authenticated;
