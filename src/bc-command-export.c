/* The export command: fills a page request from the command line; the chart library does the rest.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-command-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-command-letterhead.h"
#include "bc-command.h"
#include "bc-export-options.h"
#include "bc-export.h"
#include "bc-document.h"
#include "bc-folders.h"
#include "bc-page-contents.h"
#include "bc-book.h"
#include "bc-page.h"
#include "bc-ranking.h"
#include "bc-search.h"
#include "bc-stories.h"
#include "bc-views.h"

#define MIN_DPI 20.0
#define MAX_DPI 1200.0

/* Everything that the request borrows. */
typedef struct
{
  BcPageRequest request;
  BcExportForm form;
  BcAtlas *atlas;
  BcIndex *index;
  BcFigureSet *figures;
  BcRanking *ranking;
  BcPageContents *contents;
  GDateTime *date;
  GStrv views;
  BcDocument *document; /* NULL: none */
  BcSession *session;   /* what the document holds of this atlas */
  BcPageHeader header;
  BcStories *stories;
  BcCommandLetterhead letterhead;
} Export;

static void
export_clear (Export *self)
{
  g_clear_pointer (&self->contents, bc_page_contents_free);
  g_clear_pointer (&self->ranking, bc_ranking_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->document, bc_document_free);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_object (&self->stories);
  g_clear_object (&self->index);
  g_clear_object (&self->atlas);
  g_clear_object (&self->figures);
  g_strfreev (self->views);
  bc_command_letterhead_clear (&self->letterhead);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

/* Prints one fault of the command line; always FALSE. */
G_GNUC_PRINTF (1, 2)
static gboolean
refuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("bodychart: %s\n", message);
  return FALSE;
}

static gboolean
set_kind (Export *self, const BcExportOptions *options)
{
  gboolean handout = options->handout || options->condition != NULL;

  if (handout + options->sheet + options->blank + (options->book != NULL) + (options->story != NULL) > 1)
    return refuse (
        "--handout, --condition, --sheet, --blank, --book and --story were given together, expected one of them");
  self->request.kind = handout                  ? BC_PAGE_HANDOUT
                       : options->sheet         ? BC_PAGE_SHEET
                       : options->blank         ? BC_PAGE_BLANK
                       : options->book != NULL  ? BC_PAGE_BOOK
                       : options->story != NULL ? BC_PAGE_STORY
                                                : BC_PAGE_CHART;
  return TRUE;
}

static gboolean
set_book (Export *self, const char *section)
{
  if (section == NULL || g_str_equal (section, "all"))
    return TRUE;
  if (bc_book_get_section_name (section) == NULL)
    return refuse ("section '%s', expected all, head-neck, shoulder-arm, forearm-hand, trunk, pelvis, hip-thigh-knee "
                   "or leg-ankle-foot",
                   section);
  self->request.section = section;
  return TRUE;
}

static gboolean
set_date (Export *self, const char *word)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *moment = word != NULL ? g_strconcat (word, "T00:00:00", NULL) : NULL;

  if (word == NULL)
    return TRUE;
  self->date = strlen (word) == strlen ("YYYY-MM-DD") ? g_date_time_new_from_iso8601 (moment, zone) : NULL;
  self->request.date = self->date;
  return self->date != NULL || refuse ("date '%s', expected YYYY-MM-DD", word);
}

static gboolean
set_dpi (Export *self, double dpi)
{
  self->form.dpi = dpi;
  return dpi == 0 || (dpi >= MIN_DPI && dpi <= MAX_DPI) ||
         refuse ("resolution %g, expected %g to %g dots per inch", dpi, MIN_DPI, MAX_DPI);
}

static gboolean
set_paper (Export *self, const char *word)
{
  if (word == NULL || g_str_equal (word, "a4"))
    self->request.paper = BC_PAPER_A4;
  else if (g_str_equal (word, "letter"))
    self->request.paper = BC_PAPER_LETTER;
  else
    return refuse ("paper '%s', expected a4 or letter", word);
  return TRUE;
}

static gboolean
parse_pixels (const char *word, char **end, int *pixels)
{
  guint64 number = g_ascii_isdigit (*word) ? g_ascii_strtoull (word, end, 10) : 0;

  *pixels = (int)MIN (number, BC_EXPORT_MAX_PIXELS + 1);
  return number >= 1 && number <= BC_EXPORT_MAX_PIXELS;
}

static gboolean
set_size (Export *self, const char *word)
{
  char *end = NULL;

  if (word == NULL)
    return TRUE;
  if (parse_pixels (word, &end, &self->form.width) && *end == 'x' && parse_pixels (end + 1, &end, &self->form.height) &&
      *end == '\0')
    return TRUE;
  return refuse ("size '%s', expected WIDTHxHEIGHT in pixels, each from 1 to %d", word, BC_EXPORT_MAX_PIXELS);
}

/* The command line alone: what is wrong here is wrong without any data. */
static gboolean
set_form (Export *self, const BcExportOptions *options)
{
  BcExportFormat format;

  if (options->output == NULL)
    return refuse ("no output, expected --output FILE.pdf, FILE.svg or FILE.png");
  if (!bc_export_format_from_path (options->output, &format))
    return refuse ("output '%s', expected a name that ends in .pdf, .svg or .png", options->output);
  if (!options->blank && options->book == NULL && options->story == NULL && options->condition == NULL &&
      options->muscles == NULL && options->places == NULL && options->document == NULL && options->overlay == NULL)
    return refuse ("nothing to show, expected --muscle, --place, --condition, --overlay, --book, --story or --blank");
  self->request.mono = options->mono;
  self->request.landscape = options->landscape;
  self->form.pages = options->pages;
  self->form.transparent = options->transparent;
  return set_kind (self, options) && set_paper (self, options->paper) && set_size (self, options->size) &&
         set_book (self, options->book) && set_date (self, options->date) && set_dpi (self, options->dpi);
}

static gboolean
set_views (Export *self, const char *list)
{
  BcFigure *figure;

  if (list == NULL)
    return TRUE;
  self->views = g_strsplit (list, ",", -1);
  for (guint i = 0; self->views[i] != NULL; i++)
    {
      if (bc_views_find (self->views[i]) == NULL)
        return refuse ("view '%s', expected one of 'bodychart list views'", self->views[i]);
      figure = bc_figure_set_get (self->figures, self->views[i]);
      if (figure == NULL)
        return refuse ("view '%s' has no figure, expected one that has", self->views[i]);
    }
  self->request.views = (const char *const *)self->views;
  return TRUE;
}

static gboolean
parse_muscle (BcSearch *search, const char *word, BcShownMuscle *shown)
{
  g_auto (GStrv) pieces = g_strsplit (word, ":", 2);

  shown->muscle = pieces[0] != NULL ? bc_search_muscle_named (search, pieces[0]) : NULL;
  if (shown->muscle == NULL)
    return refuse ("'%s' is not a muscle, expected an id, a name or a synonym: see 'bodychart list muscles'", word);
  if (pieces[1] == NULL || g_str_equal (pieces[1], "both"))
    shown->sides = BC_BODY_BOTH;
  else if (g_str_equal (pieces[1], "left"))
    shown->sides = BC_BODY_LEFT;
  else if (g_str_equal (pieces[1], "right"))
    shown->sides = BC_BODY_RIGHT;
  else
    return refuse ("'%s' has no such side, expected MUSCLE, MUSCLE:left, MUSCLE:right or MUSCLE:both", word);
  if (!shown->muscle->sided)
    shown->sides = BC_BODY_BOTH;
  return TRUE;
}

static gboolean
add_muscles (Export *self, GStrv words)
{
  g_autoptr (BcSearch) search = bc_search_new (self->atlas);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      BcShownMuscle shown;
      if (!parse_muscle (search, words[i], &shown))
        return FALSE;
      if (i == BC_SCENE_MAX_MUSCLES)
        return refuse ("more than %d muscles, expected at most %d on one figure", BC_SCENE_MAX_MUSCLES,
                       BC_SCENE_MAX_MUSCLES);
      if (!bc_page_contents_show (self->contents, &shown))
        return refuse ("muscle '%s' was given twice, expected each once", words[i]);
    }
  return TRUE;
}

/* A document's pain areas that were drawn by hand; none without a document. */
static const BcMarked *
list_marked (const Export *self, guint *n)
{
  *n = 0;
  return self->session != NULL ? bc_selection_get_marks (bc_session_get_selection (self->session), n) : NULL;
}

static BcRanking *
rank (const Export *self, GArray *places)
{
  g_autoptr (GArray) weighted = g_array_new (FALSE, FALSE, sizeof (BcWeightedPlace));
  guint n;
  const BcMarked *marked = list_marked (self, &n);

  for (guint i = 0; i < places->len; i++)
    {
      const BcWeightedPlace one = { g_array_index (places, BcPlace, i), BC_PLACE_WEIGHT_ONE };
      g_array_append_val (weighted, one);
    }
  for (guint i = 0; i < n; i++)
    if (marked[i].drawn != NULL)
      bc_pain_area_list_weighted (marked[i].drawn, weighted);
  return bc_ranking_new_weighted (self->index, (const BcWeightedPlace *)(void *)weighted->data, weighted->len);
}

static void
add_drawn (Export *self)
{
  guint n;
  const BcMarked *marked = list_marked (self, &n);

  for (guint i = 0; i < n; i++)
    if (marked[i].drawn != NULL)
      bc_page_contents_add_pain_area (self->contents, marked[i].drawn);
}

/* A place that was named is marked even where a drawn area covers it. */
static void
mark_named (Export *self, GArray *places)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  for (guint i = 0; i < places->len; i++)
    bc_place_list_spots (&g_array_index (places, BcPlace, i), spots);
  for (guint i = 0; i < spots->len; i++)
    bc_scene_add_selected (bc_page_contents_get_scene (self->contents), &g_array_index (spots, BcSpot, i));
}

static gboolean
add_places (Export *self, GStrv words)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BcPlace));

  if (words != NULL && !bc_command_parse_places (self->atlas, words, places))
    return FALSE;
  self->ranking = rank (self, places);
  self->contents = bc_page_contents_new (self->index, self->ranking);
  add_drawn (self);
  bc_page_contents_mark_places (self->contents);
  mark_named (self, places);
  return TRUE;
}

static gboolean
add_condition (Export *self, const char *id)
{
  const BcCondition *condition = id != NULL ? bc_atlas_find_condition (self->atlas, id) : NULL;

  if (id != NULL && condition == NULL)
    return refuse ("'%s' is not a condition, expected one of 'bodychart list conditions'", id);
  if (condition != NULL)
    bc_page_contents_set_condition (self->contents, condition);
  return TRUE;
}

/* The trigeminal branches are both: what dermatomes are on the face, and the nerves of its skin. */
static gboolean
add_overlays (Export *self, const char *word)
{
  if (word == NULL)
    return TRUE;
  if (g_str_equal (word, "dermatomes"))
    bc_scene_add_overlays (bc_page_contents_get_scene (self->contents), self->atlas, BC_OVERLAY_DERMATOME);
  else if (g_str_equal (word, "nerves"))
    bc_scene_add_overlays (bc_page_contents_get_scene (self->contents), self->atlas, BC_OVERLAY_NERVE);
  else
    return refuse ("overlay '%s', expected dermatomes or nerves", word);
  bc_scene_add_overlays (bc_page_contents_get_scene (self->contents), self->atlas, BC_OVERLAY_TRIGEMINAL);
  return TRUE;
}

static gboolean
load_figures (Export *self)
{
  g_autofree char *folder = bc_folders_find_figures ();
  g_autoptr (GError) error = NULL;

  self->figures = bc_figure_set_load (folder, &error);
  return self->figures != NULL || refuse ("%s", error->message);
}

static GStrv
words_and (GStrv words, GPtrArray *more)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (all, g_strdup (words[i]));
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (all, g_strdup (g_ptr_array_index (more, i)));
  if (all->len == 0)
    {
      g_ptr_array_unref (all);
      return NULL;
    }
  g_ptr_array_add (all, NULL);
  return (GStrv)g_ptr_array_free (all, FALSE);
}

static void
add_words (GStrv *words, GPtrArray *more)
{
  GStrv all = words_and (*words, more);

  g_strfreev (*words);
  *words = all;
}

static void
add_word_once (GPtrArray *words, const char *id, BcBodySides sides)
{
  g_autofree char *word = g_strconcat (id, ":", bc_body_sides_to_string (sides), NULL);

  if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, g_steal_pointer (&word));
}

/* Adds the places and muscles of a document to those of the command line. */
static void
take_choice (const BcDocument *document, BcExportOptions *options)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) muscles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < document->places->len; i++)
    {
      const BcDocumentPlace *place = g_ptr_array_index (document->places, i);
      if (place->id != NULL)
        add_word_once (places, place->id, place->sides);
    }
  for (guint i = 0; i < document->muscles->len; i++)
    {
      const BcDocumentMuscle *muscle = g_ptr_array_index (document->muscles, i);
      add_word_once (muscles, muscle->id, muscle->sides);
    }
  add_words (&options->places, places);
  add_words (&options->muscles, muscles);
}

static void
print_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = bc_problem_to_string (g_ptr_array_index (problems, i));
      g_printerr ("%s\n", line);
    }
}

/* An export is whole or fails: a document of which something would be missing is refused. */
static gboolean
read_document (Export *self, BcExportOptions *options)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  if (options->document == NULL)
    return TRUE;
  self->document = bc_document_load (options->document, problems);
  print_problems (problems);
  if (self->document == NULL || !self->document->whole)
    return FALSE;
  take_choice (self->document, options);
  return TRUE;
}

/* A form is filled in by hand, and a book is about nobody. */
static void
set_header (Export *self)
{
  char **words = self->document->header;

  if (self->request.kind == BC_PAGE_BLANK || self->request.kind == BC_PAGE_BOOK)
    return;
  self->header =
      (BcPageHeader){ words[BC_HEADER_NAME], words[BC_HEADER_BORN], words[BC_HEADER_DATE], words[BC_HEADER_CLINICIAN] };
  self->request.header = &self->header;
  self->request.notes = words[BC_HEADER_NOTES];
}

/* Joins the document with the atlas. */
static gboolean
apply_document (Export *self, const char *path)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  if (self->document == NULL)
    return TRUE;
  self->session = bc_session_new (self->atlas);
  bc_document_apply (self->document, self->session, path, problems);
  print_problems (problems);
  set_header (self);
  return problems->len == 0;
}

static char *
join_stories (BcStories *stories)
{
  GPtrArray *all = bc_stories_get_all (stories);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", ((const BcStory *)all->pdata[i])->id);
  return g_string_free (joined, FALSE);
}

/* Look-alikes in words for patients come from the stories as well. */
static gboolean
add_story (Export *self, const char *id)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  const BcStory *story;

  self->stories = bc_stories_load_default (self->atlas, problems);
  print_problems (problems);
  self->request.stories = self->stories;
  if (id == NULL)
    return TRUE;
  story = bc_stories_find (self->stories, id);
  if (story == NULL)
    {
      g_autofree char *known = join_stories (self->stories);

      return refuse ("'%s' is not a story, expected one of %s", id, known);
    }
  bc_page_contents_set_story (self->contents, story);
  return TRUE;
}

static gboolean
fill (Export *self, BcExportOptions *options)
{
  if (!read_document (self, options))
    return FALSE;
  if (!load_figures (self) || !set_views (self, options->views))
    return FALSE;
  self->atlas = bc_command_load_atlas ();
  if (bc_atlas_lacks_look_alikes (self->atlas))
    refuse ("warning: the list of serious look-alikes could not be read whole; the pages say so");
  self->index = bc_index_new (self->atlas);
  if (!apply_document (self, options->document) || !add_places (self, options->places) ||
      !add_muscles (self, options->muscles) || !add_condition (self, options->condition) ||
      !add_story (self, options->story) || !add_overlays (self, options->overlay))
    return FALSE;
  if (self->document != NULL && self->request.kind != BC_PAGE_BLANK)
    bc_scene_set_annotations (bc_page_contents_get_scene (self->contents), self->document->marks);
  if (options->muscles == NULL)
    bc_page_contents_list_suggestions (self->contents);
  bc_page_contents_fill (self->contents, &self->request);
  self->request.figures = self->figures;
  if (!options->no_letterhead && bc_command_letterhead_read (&self->letterhead))
    self->request.letterhead = &self->letterhead.letterhead;
  return TRUE;
}

/**
 * bc_command_export_run:
 *
 * Returns: exit status, see #BcExit.
 */
int
bc_command_export_run (int argc, char **argv)
{
  g_auto (BcExportOptions) options = { 0 };
  g_auto (Export) self = { 0 };
  g_autoptr (GError) error = NULL;

  if (!bc_export_options_parse (&argc, &argv, &options))
    return BC_EXIT_WRONG_COMMAND_LINE;
  if (argc > 1 || !set_form (&self, &options))
    return bc_command_refuse_usage (BC_EXPORT_USAGE);
  if (!fill (&self, &options))
    return BC_EXIT_WRONG_INPUT;
  if (!bc_export_to_file (&self.request, options.output, &self.form, &error))
    {
      refuse ("%s", error->message);
      return BC_EXIT_WRONG_INPUT;
    }
  return BC_EXIT_DONE;
}
