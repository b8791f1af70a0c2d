-- Vectors of texts, kept so that no text is sent to an embedder twice, and which of them stand for which listing. Plain
-- arrays: with the extension pgvector they are compared as they lie here, and without it in the memory of the site.

create table public.text_embeddings (
	-- SHA-256 of the model's name and the text, in hex.
	content_hash text primary key constraint text_embeddings_content_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
	model text not null constraint text_embeddings_model_length check (length(model) between 1 and 200),
	dimensions integer not null constraint text_embeddings_dimensions_range check (dimensions between 1 and 16000),
	-- Of length 1, or all zero where the model can say nothing of the text.
	vector real[] not null constraint text_embeddings_vector_is_whole check (
		array_ndims(vector) = 1 and cardinality(vector) = dimensions and array_position(vector, null) is null
	),
	created_at timestamptz not null default now()
);

create table public.listing_embeddings (
	listing_id uuid not null references public.listings (id) on delete cascade,
	language public.language_tag not null,
	model text not null,
	-- The version of the listing whose text this is.
	listing_version integer not null,
	content_hash text not null references public.text_embeddings (content_hash),
	embedded_at timestamptz not null,
	primary key (listing_id, model, language)
);

create index listing_embeddings_content_hash on public.listing_embeddings (content_hash);
create index listing_embeddings_model_embedded_at on public.listing_embeddings (model, embedded_at);

alter table public.text_embeddings enable row level security;
alter table public.listing_embeddings enable row level security;

-- The system's own; nobody else reads or writes them.
revoke all on public.text_embeddings, public.listing_embeddings from anon, authenticated;
grant select, insert, update, delete on public.text_embeddings, public.listing_embeddings to jobs;

create policy text_embeddings_all_jobs on public.text_embeddings for all to jobs using (true) with check (true);
create policy listing_embeddings_all_jobs on public.listing_embeddings for all to jobs using (true) with check (true);
