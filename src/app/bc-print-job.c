/* One set of pages as the window asks for them: for paper, for a file and for the preview alike.

   It holds the moment: what the window shows later does not change a page that is being printed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-print-job.h"

#include "bc-page-contents.h"
#include "bc-session-scene.h"

struct _BcPrintJob
{
  BcSession *session;
  BcFigureSet *figures;
  BcPageContents *contents;
  BcStories *stories; /* words for patients */
  BcRanking *ranking; /* of its own: the session's is gone with the next click */
  BcPageRequest request;
  BcPageLetterhead letterhead;
  char *clinic_name;
  char *clinic_address;
  char *clinic_logo;
  BcPageHeader header;
  char *header_words[BC_N_HEADER_FIELDS];
  BcPage *page;
};

static const char *const front_and_back[] = { "front", "back", NULL };
static const char *const front_only[] = { "front", NULL };
static const char *const back_only[] = { "back", NULL };

static const char *const *
read_views (BcSettings *settings)
{
  g_autofree char *word = bc_settings_get_string (settings, "page-views");

  if (g_str_equal (word, "both"))
    return front_and_back;
  if (g_str_equal (word, "front"))
    return front_only;
  return g_str_equal (word, "back") ? back_only : NULL;
}

static BcPageKind
read_kind (BcSettings *settings)
{
  /* A story is printed from where it is told. */
  static const char *const words[] = { "chart", "handout", "sheet", "blank", "book" };
  g_autofree char *word = bc_settings_get_string (settings, "page-kind");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return (BcPageKind)i;
  return BC_PAGE_CHART;
}

static void
read_letterhead (BcPrintJob *self, BcSettings *settings)
{
  self->clinic_name = bc_settings_get_string (settings, "clinic-name");
  self->clinic_address = bc_settings_get_string (settings, "clinic-address");
  self->clinic_logo = bc_settings_get_string (settings, "clinic-logo");
  self->letterhead = (BcPageLetterhead){ self->clinic_name, self->clinic_address, self->clinic_logo };
  if (*self->clinic_name != '\0' || *self->clinic_address != '\0' || *self->clinic_logo != '\0')
    self->request.letterhead = &self->letterhead;
}

static void
read_settings (BcPrintJob *self, BcSettings *settings)
{
  g_autofree char *paper = bc_settings_get_string (settings, "page-paper");

  self->request.kind = read_kind (settings);
  self->request.views = read_views (settings);
  self->request.paper = g_str_equal (paper, "letter") ? BC_PAPER_LETTER : BC_PAPER_A4;
  self->request.landscape = bc_settings_get_boolean (settings, "page-landscape");
  self->request.mono = bc_settings_get_boolean (settings, "page-mono");
  if (!bc_settings_get_boolean (settings, "page-legend"))
    self->request.hidden |= BC_PAGE_LEGEND;
  if (!bc_settings_get_boolean (settings, "page-notes"))
    self->request.hidden |= BC_PAGE_NOTES;
  read_letterhead (self, settings);
}

/* A form is filled in by hand, and a book is about nobody. */
static void
read_header (BcPrintJob *self)
{
  BcAnnotations *annotations = bc_session_get_annotations (self->session);

  if (self->request.kind == BC_PAGE_BLANK || self->request.kind == BC_PAGE_BOOK)
    return;
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    self->header_words[i] = g_strdup (bc_annotations_get_header (annotations, (BcHeaderField)i));
  self->header = (BcPageHeader){ self->header_words[BC_HEADER_NAME], self->header_words[BC_HEADER_BORN],
                                 self->header_words[BC_HEADER_DATE], self->header_words[BC_HEADER_CLINICIAN] };
  self->request.header = &self->header;
  self->request.notes = self->header_words[BC_HEADER_NOTES];
}

/* The window draws marks itself, because there a hand moves them; on paper they belong to the scene. */
static BcScene *
make_scene (BcSession *session)
{
  BcScene *scene = bc_session_make_scene (session);
  g_autoptr (GPtrArray) marks = bc_annotations_list_shown (bc_session_get_annotations (session));

  bc_scene_set_annotations (scene, marks);
  return scene;
}

/* Without them a handout tells the look-alikes in the atlas's own words. */
static void
load_stories (BcPrintJob *self)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  self->stories = bc_stories_load_default (bc_index_get_atlas (bc_session_get_index (self->session)), problems);
}

static void
gather (BcPrintJob *self)
{
  g_autoptr (BcScene) scene = make_scene (self->session);
  g_autoptr (GArray) places = bc_selection_list_weighted (bc_session_get_selection (self->session));

  self->ranking = bc_ranking_new_weighted (bc_session_get_index (self->session),
                                           (const BcWeightedPlace *)(const void *)places->data, places->len);
  self->contents = bc_page_contents_new (bc_session_get_index (self->session), self->ranking);
  /* An empty form is empty, whatever is shown on the screen. */
  if (self->request.kind != BC_PAGE_BLANK)
    {
      bc_page_contents_show_scene (self->contents, scene);
      bc_page_contents_list_suggestions (self->contents);
    }
  bc_page_contents_fill (self->contents, &self->request);
  self->request.stories = self->stories;
}

static BcPrintJob *
make (BcSession *session, BcFigureSet *figures, BcSettings *settings)
{
  BcPrintJob *self = g_new0 (BcPrintJob, 1);

  self->session = g_object_ref (session);
  self->figures = g_object_ref (figures);
  read_settings (self, settings);
  return self;
}

/* Takes the moment; FALSE with an error. */
static gboolean
begin (BcPrintJob *self, GError **error)
{
  read_header (self);
  if (self->request.kind == BC_PAGE_HANDOUT)
    load_stories (self);
  gather (self);
  self->request.figures = self->figures;
  self->page = bc_page_begin (&self->request, error);
  return self->page != NULL;
}

/**
 * bc_print_job_new:
 * @session: what is shown; looked at now
 * @figures: a reference is taken
 * @settings: what is wanted on the page
 * @sheet: (nullable): the printer's; NULL: the paper of the settings
 * @error: a logo that cannot be read
 *
 * Returns: (transfer full) (nullable): the pages. Those of a book are laid out with bc_page_step().
 */
BcPrintJob *
bc_print_job_new (BcSession *session,
                  BcFigureSet *figures,
                  BcSettings *settings,
                  const BcPrintSheet *sheet,
                  GError **error)
{
  g_autoptr (BcPrintJob) self = make (session, figures, settings);

  if (sheet != NULL)
    {
      self->request.width_mm = sheet->width;
      self->request.height_mm = sheet->height;
      self->request.margin_mm = sheet->margin;
    }
  return begin (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * bc_print_job_new_picture:
 * @error: a logo that cannot be read
 *
 * Like bc_print_job_new(), for the bare figures: they show what the window shows, whatever kind of page is wanted.
 *
 * Returns: (transfer full) (nullable): the figures.
 */
BcPrintJob *
bc_print_job_new_picture (BcSession *session, BcFigureSet *figures, BcSettings *settings, GError **error)
{
  g_autoptr (BcPrintJob) self = make (session, figures, settings);

  self->request.kind = BC_PAGE_CHART;
  return begin (self, error) ? g_steal_pointer (&self) : NULL;
}

void
bc_print_job_free (BcPrintJob *self)
{
  g_clear_pointer (&self->page, bc_page_free);
  g_clear_pointer (&self->contents, bc_page_contents_free);
  g_clear_pointer (&self->ranking, bc_ranking_free);
  g_clear_object (&self->stories);
  g_clear_object (&self->figures);
  g_clear_object (&self->session);
  g_free (self->clinic_name);
  g_free (self->clinic_address);
  g_free (self->clinic_logo);
  for (guint i = 0; i < BC_N_HEADER_FIELDS; i++)
    g_free (self->header_words[i]);
  g_free (self);
}

BcPage *
bc_print_job_get_page (BcPrintJob *self)
{
  return self->page;
}

const BcPageRequest *
bc_print_job_get_request (BcPrintJob *self)
{
  return &self->request;
}
