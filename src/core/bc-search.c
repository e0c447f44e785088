/* Search over the names of the atlas, the roots of its nerves and its symptoms, in English and in the user's language.
   Every word of the question must begin a word of one text, in any order; accents, case and one typing fault a word do
   not matter. Names come before symptoms, and what was typed right before what was not.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-search.h"

#include <string.h>

#include "bc-search-words.h"
#include "bc-text.h"

/* Fewer letters would find a symptom of nearly every muscle. */
#define MIN_SYMPTOM_LETTERS 3

/* What a text is to its record. */
typedef enum
{
  TEXT_NAME,
  TEXT_ROOTS,   /* of a nerve: only the whole name of a root matches */
  TEXT_SYMPTOM, /* what the patient notices */
} TextClass;

/* Ranks of a match; smaller is better. */
enum
{
  MATCH_EXACT,
  MATCH_START,
  MATCH_WORDS,
  MATCH_ROOTS,
  MATCH_MISTYPED,
  MATCH_SYMPTOM,
  MATCH_MISTYPED_SYMPTOM,
  MATCH_NONE,
};

typedef struct
{
  BcSearchResult result;
  TextClass class;
  guint record_number;
  char *folded; /* " word word": every word has a space before it */
  char *owned;  /* the text, where the atlas does not have it as such; NULL otherwise */
} Entry;

typedef struct
{
  BcSearchResult result;
  int match;
  guint n_faults;
  guint position;
} Hit;

/* How far an entry has answered a question. */
typedef struct
{
  guint n_words; /* of the question, found one after the other */
  guint n_faults;
} Progress;

struct _BcSearch
{
  GObject parent_instance;

  BcAtlas *atlas;
  GArray *entries;      /* Entry */
  BcSearchWords *words; /* of the entries */
  guint n_records;      /* that were added */
  gboolean is_ready;    /* every record was added */
};

G_DEFINE_FINAL_TYPE (BcSearch, bc_search, G_TYPE_OBJECT)

static void
entry_clear (Entry *entry)
{
  g_free (entry->folded);
  g_free (entry->owned);
}

static void
bc_search_finalize (GObject *object)
{
  BcSearch *self = BC_SEARCH (object);

  g_array_unref (self->entries);
  bc_search_words_free (self->words);
  g_object_unref (self->atlas);
  G_OBJECT_CLASS (bc_search_parent_class)->finalize (object);
}

static void
bc_search_class_init (BcSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_search_finalize;
}

static void
bc_search_init (BcSearch *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->words = bc_search_words_new ();
  g_array_set_clear_func (self->entries, (GDestroyNotify)entry_clear);
}

/* @owned: (nullable): @text itself, where the search must free it. */
static void
add_entry (BcSearch *self,
           BcSearchKind kind,
           gconstpointer record,
           TextClass class,
           const char *text,
           char *folded,
           char *owned)
{
  Entry entry = { { kind, record, text }, class, self->n_records, folded, owned };

  bc_search_words_add (self->words, folded, self->entries->len);
  g_array_append_val (self->entries, entry);
}

static void
add_text (BcSearch *self, BcSearchKind kind, gconstpointer record, TextClass class, const char *text)
{
  if (text != NULL)
    add_entry (self, kind, record, class, text, bc_search_fold (text), NULL);
}

/* The text as the user's language has it and, where that is another one, as the atlas has it. */
static void
add_both (BcSearch *self, BcSearchKind kind, gconstpointer record, TextClass class, const char *text)
{
  const char *translated = bc_text (text);

  add_text (self, kind, record, class, translated);
  if (translated != text)
    add_text (self, kind, record, class, text);
}

static void
add_name (BcSearch *self, BcSearchKind kind, gconstpointer record, const char *name)
{
  add_both (self, kind, record, TEXT_NAME, name);
}

static void
add_all (BcSearch *self, BcSearchKind kind, gconstpointer record, TextClass class, GStrv texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    add_both (self, kind, record, class, texts[i]);
}

/* Found by its roots alone; shown with its name. */
static void
add_nerve (BcSearch *self, const BcMuscle *muscle, const BcNerve *nerve)
{
  char *shown;

  if (nerve->roots == NULL)
    return;
  shown = g_strdup_printf ("%s (%s)", bc_text (nerve->name), nerve->roots);
  add_entry (self, BC_SEARCH_MUSCLE, muscle, TEXT_ROOTS, shown, bc_search_fold (nerve->roots), shown);
}

static void
add_muscle (BcSearch *self, const BcMuscle *muscle)
{
  add_name (self, BC_SEARCH_MUSCLE, muscle, muscle->name);
  add_text (self, BC_SEARCH_MUSCLE, muscle, TEXT_NAME, muscle->latin);
  add_name (self, BC_SEARCH_MUSCLE, muscle, muscle->everyday);
  add_all (self, BC_SEARCH_MUSCLE, muscle, TEXT_NAME, muscle->synonyms);
  add_text (self, BC_SEARCH_MUSCLE, muscle, TEXT_NAME, muscle->id);
  for (guint i = 0; i < muscle->parts->len; i++)
    add_name (self, BC_SEARCH_MUSCLE, muscle, ((const BcPart *)g_ptr_array_index (muscle->parts, i))->name);
  for (guint i = 0; i < muscle->nerves->len; i++)
    add_nerve (self, muscle, g_ptr_array_index (muscle->nerves, i));
  add_all (self, BC_SEARCH_MUSCLE, muscle, TEXT_SYMPTOM, muscle->notices);
}

static void
add_condition (BcSearch *self, const BcCondition *condition)
{
  add_name (self, BC_SEARCH_CONDITION, condition, condition->name);
  add_name (self, BC_SEARCH_CONDITION, condition, condition->everyday);
  add_all (self, BC_SEARCH_CONDITION, condition, TEXT_NAME, condition->synonyms);
  add_all (self, BC_SEARCH_CONDITION, condition, TEXT_SYMPTOM, condition->what);
}

static void
add_area (BcSearch *self, const BcArea *area)
{
  add_name (self, BC_SEARCH_AREA, area, area->name);
  add_name (self, BC_SEARCH_AREA, area, area->everyday);
}

static void
add_region (BcSearch *self, const BcRegion *region)
{
  add_name (self, BC_SEARCH_REGION, region, region->name);
  add_name (self, BC_SEARCH_REGION, region, region->everyday);
}

static void
add_topic (BcSearch *self, const BcTopic *topic)
{
  add_name (self, BC_SEARCH_TOPIC, topic, topic->title);
  for (guint i = 0; i < topic->parts->len; i++)
    add_name (self, BC_SEARCH_TOPIC, topic, ((const BcTopicPart *)g_ptr_array_index (topic->parts, i))->title);
}

/* The next record that has not been added. FALSE where none is left. */
static gboolean
add_next_record (BcSearch *self)
{
  GPtrArray *muscles = bc_atlas_get_muscles (self->atlas), *areas = bc_atlas_get_areas (self->atlas);
  GPtrArray *regions = bc_atlas_get_regions (self->atlas), *conditions = bc_atlas_get_conditions (self->atlas);
  GPtrArray *topics = bc_atlas_get_topics (self->atlas);
  guint number = self->n_records, n_before_regions = muscles->len + areas->len;
  guint n_before_conditions = n_before_regions + regions->len, n_before_topics = n_before_conditions + conditions->len;

  if (number < muscles->len)
    add_muscle (self, g_ptr_array_index (muscles, number));
  else if (number < n_before_regions)
    add_area (self, g_ptr_array_index (areas, number - muscles->len));
  else if (number < n_before_conditions)
    add_region (self, g_ptr_array_index (regions, number - n_before_regions));
  else if (number < n_before_topics)
    add_condition (self, g_ptr_array_index (conditions, number - n_before_conditions));
  else if (number < n_before_topics + topics->len)
    add_topic (self, g_ptr_array_index (topics, number - n_before_topics));
  else
    return FALSE;
  self->n_records++;
  return TRUE;
}

/**
 * bc_search_prepare:
 * @n_records: how many records to index now, at the most
 *
 * Indexes a part of the atlas ahead of the first question, in the language of the moment. A question indexes what is
 * left by itself; a large atlas would make its first key wait.
 *
 * Returns: whether more is left.
 */
gboolean
bc_search_prepare (BcSearch *self, guint n_records)
{
  for (guint i = 0; i < n_records && !self->is_ready; i++)
    if (!add_next_record (self))
      {
        bc_search_words_sort (self->words);
        self->is_ready = TRUE;
      }
  return !self->is_ready;
}

static void
ensure_entries (BcSearch *self)
{
  bc_search_prepare (self, G_MAXUINT);
}

/**
 * bc_search_new:
 * @atlas: a loaded atlas; a reference is taken
 *
 * Returns: (transfer full): a search over its names, roots and symptoms, in the language of the
 * moment when something is first asked.
 */
BcSearch *
bc_search_new (BcAtlas *atlas)
{
  BcSearch *self = g_object_new (BC_TYPE_SEARCH, NULL);

  self->atlas = g_object_ref (atlas);
  return self;
}

static int
match_of (const Entry *entry, const char *question, guint n_faults)
{
  if (entry->class == TEXT_SYMPTOM)
    return n_faults > 0 ? MATCH_MISTYPED_SYMPTOM : MATCH_SYMPTOM;
  if (entry->class == TEXT_ROOTS)
    return MATCH_ROOTS;
  if (n_faults > 0)
    return MATCH_MISTYPED;
  if (strcmp (entry->folded, question) == 0)
    return MATCH_EXACT;
  return g_str_has_prefix (entry->folded, question) ? MATCH_START : MATCH_WORDS;
}

static gboolean
is_better (const Hit *one, const Hit *other)
{
  if (one->match != other->match)
    return one->match < other->match;
  return one->n_faults != other->n_faults ? one->n_faults < other->n_faults : one->position < other->position;
}

/* How far back a match of this kind pushes the group of its record. */
static int
group_rank (int match)
{
  return match <= MATCH_ROOTS ? MATCH_EXACT : match;
}

static int
compare_hits (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Hit *one = a, *other = b;
  const int *ranks = user_data;
  BcSearchKind kind = one->result.kind, other_kind = other->result.kind;

  if (kind != other_kind)
    return ranks[kind] != ranks[other_kind] ? ranks[kind] - ranks[other_kind] : (int)kind - (int)other_kind;
  return is_better (one, other) ? -1 : is_better (other, one);
}

/* Groups in their usual order, but those where only a mistyped name or a symptom matches come after the others. */
static void
sort_hits (GArray *hits)
{
  int ranks[BC_SEARCH_TOPIC + 1] = { MATCH_NONE, MATCH_NONE, MATCH_NONE, MATCH_NONE, MATCH_NONE };

  for (guint i = 0; i < hits->len; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);
      ranks[hit->result.kind] = MIN (ranks[hit->result.kind], group_rank (hit->match));
    }
  g_array_sort_with_data (hits, compare_hits, ranks);
}

/* Every word once; words that only join others fall away where others stand. */
static GStrv
split_words (const char *question)
{
  g_auto (GStrv) words = g_strsplit (question + 1, " ", -1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *result = g_ptr_array_new ();
  gboolean only_fillers = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    only_fillers = only_fillers && bc_search_is_filler (words[i]);
  for (guint i = 0; words[i] != NULL; i++)
    if ((only_fillers || !bc_search_is_filler (words[i])) && g_hash_table_add (known, words[i]))
      g_ptr_array_add (result, g_strdup (words[i]));
  g_ptr_array_add (result, NULL);
  return (GStrv)g_ptr_array_free (result, FALSE);
}

static gboolean
may_match (const Entry *entry, const BcWordMatch *match, gboolean symptoms, gboolean desperate)
{
  switch (entry->class)
    {
    case TEXT_ROOTS:
      return match->whole;
    case TEXT_SYMPTOM:
      return symptoms && (match->n_faults == 0 || desperate);
    case TEXT_NAME:
    default:
      return TRUE;
    }
}

/* Moves the entries on that have answered all words before this one. Returns how many did. */
static guint
answer_word (BcSearch *self,
             const GArray *matches,
             Progress *progress,
             guint word,
             gboolean symptoms,
             gboolean desperate)
{
  guint n_answered = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const BcWordMatch *match = &g_array_index (matches, BcWordMatch, i);
      for (guint j = 0; j < match->texts->len; j++)
        {
          guint number = g_array_index (match->texts, guint, j);
          if (progress[number].n_words != word ||
              !may_match (&g_array_index (self->entries, Entry, number), match, symptoms, desperate))
            continue;
          progress[number].n_words++;
          progress[number].n_faults += match->n_faults;
          n_answered++;
        }
    }
  return n_answered;
}

/* The best hit of every record that the entries give; in no order. */
static GArray *
collect_hits (BcSearch *self, const char *question, const Progress *progress, guint n_words)
{
  g_autofree guint *places = g_new0 (guint, self->n_records); /* in the hits, counted from 1 */
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Hit hit = { entry->result, MATCH_NONE, progress[i].n_faults, i };
      guint *place = &places[entry->record_number];
      if (progress[i].n_words != n_words)
        continue;
      hit.match = match_of (entry, question, hit.n_faults);
      if (*place == 0)
        {
          g_array_append_val (hits, hit);
          *place = hits->len;
        }
      else if (is_better (&hit, &g_array_index (hits, Hit, *place - 1)))
        g_array_index (hits, Hit, *place - 1) = hit;
    }
  return hits;
}

/* @desperate: takes words for mistyped that the atlas itself has, and symptoms for mistyped too. */
static GArray *
find_hits (BcSearch *self, const char *question, GStrv words, gboolean desperate)
{
  g_autofree Progress *progress = g_new0 (Progress, self->entries->len);
  gboolean symptoms = g_utf8_strlen (question + 1, -1) >= MIN_SYMPTOM_LETTERS;
  guint n_words = 0;

  for (; words[n_words] != NULL; n_words++)
    {
      gboolean forgiving = desperate || !bc_search_words_has (self->words, words[n_words]);
      g_autoptr (GArray) matches = bc_search_words_match (self->words, words[n_words], forgiving);
      if (answer_word (self, matches, progress, n_words, symptoms, desperate) == 0)
        return g_array_new (FALSE, FALSE, sizeof (Hit));
    }
  return collect_hits (self, question, progress, n_words);
}

/**
 * bc_search_find:
 * @words: what somebody typed
 * @limit: how many results at the most; 0 for all
 *
 * Returns: (transfer full) (element-type BcSearchResult): every record once, grouped by kind, the best match first;
 * empty where nothing matches or nothing was typed.
 */
GArray *
bc_search_find (BcSearch *self, const char *words, guint limit)
{
  g_autofree char *question = bc_search_fold (words);
  g_auto (GStrv) pieces = split_words (question);
  g_autoptr (GArray) hits = NULL;
  GArray *results = g_array_new (FALSE, FALSE, sizeof (BcSearchResult));

  if (question[1] == '\0')
    return results;
  ensure_entries (self);
  hits = find_hits (self, question, pieces, FALSE);
  if (hits->len == 0)
    {
      g_array_unref (hits);
      hits = find_hits (self, question, pieces, TRUE);
    }
  sort_hits (hits);
  for (guint i = 0; i < hits->len && (limit == 0 || i < limit); i++)
    g_array_append_val (results, g_array_index (hits, Hit, i).result);
  return results;
}

/**
 * bc_search_muscle_named:
 * @name: an id, a name, a Latin name or a synonym, whole, in any case
 *
 * Returns: (nullable): the muscle of that name.
 */
const BcMuscle *
bc_search_muscle_named (BcSearch *self, const char *name)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (self->atlas, name);
  g_autofree char *question = bc_search_fold (name);

  if (muscle == NULL)
    ensure_entries (self);
  for (guint i = 0; muscle == NULL && i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      if (entry->result.kind == BC_SEARCH_MUSCLE && entry->class == TEXT_NAME && strcmp (entry->folded, question) == 0)
        muscle = entry->result.record;
    }
  return muscle;
}
