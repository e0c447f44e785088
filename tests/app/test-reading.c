/* The reading pane and the filters, in the real window: pages, links, footnotes, sections, sizes, chips.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-answer-panel.h"
#include "bc-filter-actions.h"
#include "bc-mark-chip.h"
#include "bc-muscle-page.h"
#include "bc-patient-drawing.h"
#include "bc-pattern-picture.h"
#include "bc-reading-page.h"
#include "bc-suggestion-row.h"
#include "bc-text.h"
#include "window-fixture.h"

static GtkWidget *
get_page (WindowFixture *fixture)
{
  GtkWidget *reading = window_fixture_find (fixture, BC_TYPE_READING_PAGE);

  return gtk_widget_get_mapped (reading) ? reading : window_fixture_find (fixture, BC_TYPE_MUSCLE_PAGE);
}

/* The first label that is seen and whose markup has the piece. */
static GtkLabel *
find_label (GtkWidget *widget, const char *piece)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), piece) != NULL)
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, piece);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return find_label (widget, text) != NULL || find_label (widget, escaped) != NULL;
}

static void
follow (WindowFixture *fixture, const char *uri)
{
  g_autofree char *link = g_strdup_printf ("<a href=\"%s\">", uri);
  GtkLabel *label = find_label (get_page (fixture), link);
  gboolean followed = FALSE;

  if (label == NULL)
    g_error ("no link to %s", uri);
  g_signal_emit_by_name (label, "activate-link", uri, &followed);
  g_assert_true (followed);
  window_fixture_settle (fixture);
}

static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  if (g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkExpander *
get_section (WindowFixture *fixture, const char *id)
{
  GtkWidget *section = find_named (get_page (fixture), id);

  if (section == NULL)
    g_error ("no section %s", id);
  return GTK_EXPANDER (section);
}

static void
choose (WindowFixture *fixture, const char *muscle)
{
  bc_selection_set_muscle (fixture->selection, bc_atlas_find_muscle (fixture->atlas, muscle), BC_BODY_RIGHT);
  window_fixture_settle (fixture);
}

static void
mark (WindowFixture *fixture, const char *word)
{
  BcPlace place;

  g_assert_true (bc_place_parse (fixture->atlas, word, &place, NULL));
  bc_selection_set_place (fixture->selection, &place);
  window_fixture_settle (fixture);
}

static void
read_about (WindowFixture *fixture, const char *word)
{
  window_fixture_activate (fixture, "win.read", word);
}

static void
a_muscle_is_read_at_a_glance (WindowFixture *fixture, gconstpointer unused)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (fixture->atlas, "infraspinatus");
  GtkWidget *page;

  choose (fixture, muscle->id);
  page = get_page (fixture);
  g_assert_cmpuint (
      bc_pattern_picture_get_n_shown (BC_PATTERN_PICTURE (window_fixture_find_in (page, BC_TYPE_PATTERN_PICTURE))), ==,
      2);
  g_assert_true (shows (page, bc_text (muscle->location)));
  g_assert_true (shows (page, "suprascapular nerve (C5 C6)"));
  g_assert_nonnull (find_label (page, "place:shoulder-front:right"));
  /* without a marked place the look-alikes of its own pattern are here */
  g_assert_true (shows (page, "Check first"));
}

static void
the_picture_goes_where_the_figures_are_missing (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autoptr (BcReader) reader = bc_reader_new (fixture->session, settings);
  GtkWidget *picture = g_object_ref_sink (bc_pattern_picture_new (reader));
  BcPlace place = { bc_atlas_find_region (fixture->atlas, "temple"), NULL, BC_BODY_BOTH };
  g_autoptr (BcScene) scene = bc_pattern_picture_scene_of_places (&place, 1);

  bc_pattern_picture_set_scene (BC_PATTERN_PICTURE (picture), scene, BC_SIDE_RIGHT, "Temple");
  g_assert_cmpuint (bc_pattern_picture_get_n_shown (BC_PATTERN_PICTURE (picture)), ==, 0);
  bc_reader_set_figures (reader, fixture->figures);
  g_assert_cmpuint (bc_pattern_picture_get_n_shown (BC_PATTERN_PICTURE (picture)), >=, 1);
  bc_reader_set_figures (reader, NULL);
  g_assert_cmpuint (bc_pattern_picture_get_n_shown (BC_PATTERN_PICTURE (picture)), ==, 0);
  g_object_unref (picture);
}

/* Opens a footnote, counts what it says and closes it. */
static void
look_at_note (WindowFixture *fixture, guint number, guint *n_addresses, guint *n_checked)
{
  g_autofree char *uri = g_strdup_printf ("note:%u", number), *mark_of_note = g_strdup_printf ("<b>[%u]</b>", number);
  GtkWidget *popover;

  follow (fixture, uri);
  popover = window_fixture_find_in (get_page (fixture), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_nonnull (find_label (popover, mark_of_note));
  *n_addresses += find_label (popover, "https://") != NULL ? 1 : 0;
  *n_checked += find_label (popover, "✓ Checked against its text.") != NULL ? 1 : 0;
  gtk_popover_popdown (GTK_POPOVER (popover));
  window_fixture_settle (fixture);
  g_assert_null (window_fixture_find_in (get_page (fixture), GTK_TYPE_POPOVER));
}

static void
a_footnote_opens_to_citation_and_address (WindowFixture *fixture, gconstpointer unused)
{
  guint n_addresses = 0, n_checked = 0;

  choose (fixture, "infraspinatus");
  for (guint number = 1; number <= 3; number++)
    look_at_note (fixture, number, &n_addresses, &n_checked);
  g_assert_cmpuint (n_addresses, >, 0);
  g_assert_cmpuint (n_checked, >, 0);
}

static void
an_open_footnote_goes_with_its_page (WindowFixture *fixture, gconstpointer unused)
{
  choose (fixture, "infraspinatus");
  follow (fixture, "note:1");
  choose (fixture, "soleus");
  g_assert_null (window_fixture_find_in (get_page (fixture), GTK_TYPE_POPOVER));
}

static void
a_section_stays_as_it_was_left (WindowFixture *fixture, gconstpointer unused)
{
  const BcMuscle *soleus = bc_atlas_find_muscle (fixture->atlas, "soleus");

  choose (fixture, "infraspinatus");
  g_assert_false (gtk_expander_get_expanded (get_section (fixture, "advice")));
  g_assert_true (gtk_expander_get_expanded (get_section (fixture, "notices")));
  gtk_expander_set_expanded (get_section (fixture, "advice"), TRUE);
  gtk_expander_set_expanded (get_section (fixture, "notices"), FALSE);
  choose (fixture, soleus->id);
  g_assert_true (gtk_expander_get_expanded (get_section (fixture, "advice")));
  g_assert_false (gtk_expander_get_expanded (get_section (fixture, "notices")));
  g_assert_true (shows (get_page (fixture), bc_text (soleus->advice[0])));
  g_assert_false (shows (get_page (fixture), bc_text (soleus->notices[0])));
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static void
trigger_points_come_once_wherever_they_are_opened (WindowFixture *fixture, gconstpointer unused)
{
  guint n = bc_atlas_find_muscle (fixture->atlas, "soleus")->points->len;

  choose (fixture, "soleus");
  g_assert_cmpuint (count_rows (get_page (fixture)), ==, n);
  gtk_expander_set_expanded (get_section (fixture, "points"), FALSE);
  choose (fixture, "infraspinatus");
  choose (fixture, "soleus");
  g_assert_cmpuint (count_rows (get_page (fixture)), ==, 0);
  gtk_expander_set_expanded (get_section (fixture, "points"), TRUE);
  g_assert_cmpuint (count_rows (get_page (fixture)), ==, n);
}

static void
how_sure_is_one_key_there_and_back (WindowFixture *fixture, gconstpointer unused)
{
  choose (fixture, "infraspinatus");
  window_fixture_activate (fixture, "win.how-sure", NULL);
  g_assert_true (shows (get_page (fixture), "3 of 3 trigger points were compared with the text of a source"));
  g_assert_true (shows (get_page (fixture), "What studies counted"));
  g_assert_true (shows (get_page (fixture), "Can two people find the same point?"));
  window_fixture_activate (fixture, "win.how-sure", NULL);
  g_assert_true (BC_IS_MUSCLE_PAGE (get_page (fixture)));
  window_fixture_activate (fixture, "win.back", NULL);
  g_assert_true (BC_IS_READING_PAGE (get_page (fixture)));
}

static void
how_sure_speaks_of_the_science_where_nothing_is_chosen (WindowFixture *fixture, gconstpointer unused)
{
  window_fixture_activate (fixture, "win.how-sure", NULL);
  g_assert_true (shows (get_page (fixture), "How sure is this?"));
  g_assert_true (shows (get_page (fixture), "Is the theory right?"));
}

static void
assert_says_all (WindowFixture *fixture, const BcTopic *topic, GStrv paragraphs)
{
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      /* names in it are links: its beginning is enough */
      g_autofree char *start = g_strndup (bc_text (paragraphs[i]), 18);
      if (!shows (get_page (fixture), start))
        g_test_fail_printf ("%s does not say '%s'", topic->id, start);
    }
}

static void
every_topic_is_shown_in_full (WindowFixture *fixture, gconstpointer unused)
{
  GPtrArray *topics = bc_atlas_get_topics (fixture->atlas);

  g_assert_cmpuint (topics->len, >=, 15);
  for (guint i = 0; i < topics->len; i++)
    {
      const BcTopic *topic = topics->pdata[i];
      g_autofree char *word = g_strdup_printf ("topic:%s", topic->id);
      read_about (fixture, word);
      g_assert_true (shows (get_page (fixture), bc_text (topic->title)));
      for (guint j = 0; j < topic->parts->len; j++)
        g_assert_true (shows (get_page (fixture), bc_text (((const BcTopicPart *)topic->parts->pdata[j])->title)));
    }
}

static void
a_topic_leads_to_muscles_and_to_the_next_topic (WindowFixture *fixture, gconstpointer unused)
{
  const BcTopic *topic = bc_atlas_find_topic (fixture->atlas, "referred-pain");

  read_about (fixture, "topic:referred-pain");
  assert_says_all (fixture, topic, topic->paragraphs);
  g_assert_nonnull (window_fixture_find_in (get_page (fixture), BC_TYPE_PATIENT_DRAWING));
  follow (fixture, "topic:what-brings-them-on");
  window_fixture_activate (fixture, "win.back", NULL);
  follow (fixture, "muscle:gluteus-minimus");
  g_assert_cmpstr (bc_selection_get_muscle (fixture->selection)->muscle->id, ==, "gluteus-minimus");
  g_assert_true (BC_IS_MUSCLE_PAGE (get_page (fixture)));
}

static void
the_list_of_topics_leads_to_each (WindowFixture *fixture, gconstpointer unused)
{
  GPtrArray *topics = bc_atlas_get_topics (fixture->atlas);

  window_fixture_activate (fixture, "win.topics", NULL);
  for (guint i = 0; i < topics->len; i++)
    {
      g_autofree char *link = g_strdup_printf ("<a href=\"topic:%s\">", ((const BcTopic *)topics->pdata[i])->id);
      g_assert_nonnull (find_label (get_page (fixture), link));
    }
  window_fixture_activate (fixture, "win.topics", NULL);
  g_assert_true (BC_IS_MUSCLE_PAGE (get_page (fixture)));
}

static void
what_there_is_not_is_not_read (WindowFixture *fixture, gconstpointer unused)
{
  static const char *const words[] = { "", "topic:", "topic:astrology", "region:tail", "muscle:soleus" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      read_about (fixture, words[i]);
      g_assert_cmpint (bc_selection_get_subject (fixture->selection)->kind, ==, BC_SUBJECT_NONE);
    }
}

static void
a_condition_leads_to_its_areas_and_muscles (WindowFixture *fixture, gconstpointer unused)
{
  const BcCondition *condition = bc_atlas_find_condition (fixture->atlas, "low-back-pain");
  guint n;

  bc_selection_open_condition (fixture->selection, condition);
  window_fixture_settle (fixture);
  bc_selection_get_places (fixture->selection, &n);
  g_assert_cmpuint (n, ==, condition->areas->len);
  g_assert_true (shows (get_page (fixture), bc_text (condition->name)));
  g_assert_true (shows (get_page (fixture), "Check first"));
  g_assert_true (shows (get_page (fixture), bc_text (condition->also[0])));
  g_assert_nonnull (find_label (get_page (fixture), "<a href=\"place:lumbar:both\">"));
  g_assert_cmpuint (bc_pattern_picture_get_n_shown (
                        BC_PATTERN_PICTURE (window_fixture_find_in (get_page (fixture), BC_TYPE_PATTERN_PICTURE))),
                    >=, 1);
  follow (fixture, "muscle:piriformis");
  g_assert_cmpstr (bc_selection_get_muscle (fixture->selection)->muscle->id, ==, "piriformis");
  follow (fixture, "condition:low-back-pain");
  g_assert_true (bc_selection_get_condition (fixture->selection) == condition);
}

static void
a_chip_leads_to_the_page_of_its_place (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *chip;

  mark (fixture, "temple:right");
  chip = window_fixture_find (fixture, BC_TYPE_MARK_CHIP);
  g_assert_nonnull (chip);
  window_fixture_activate (fixture, "win.about-place", NULL);
  g_assert_true (shows (get_page (fixture), bc_text (bc_atlas_find_region (fixture->atlas, "temple")->name)));
  g_assert_true (shows (get_page (fixture), "Muscles that often send pain here"));
  g_assert_true (shows (get_page (fixture), "Also consider"));
  g_assert_nonnull (find_label (get_page (fixture), "<a href=\"muscle:temporalis\">"));
  follow (fixture, "area:temporal");
  g_assert_true (shows (get_page (fixture), "Traditional order"));
  /* it was read, not marked */
  g_assert_true (bc_selection_has_place (
      fixture->selection, &(BcPlace){ bc_atlas_find_region (fixture->atlas, "temple"), NULL, BC_BODY_RIGHT }));
}

static void
a_chip_asks_how_the_place_feels (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *chip, *popover;
  BcFeeling feeling = BC_FEELING_UNTOLD;
  guint n;

  mark (fixture, "temple:right");
  chip = window_fixture_find (fixture, BC_TYPE_MARK_CHIP);
  bc_mark_chip_ask (BC_MARK_CHIP (chip));
  window_fixture_settle (fixture);
  popover = window_fixture_find_in (chip, GTK_TYPE_POPOVER);
  g_assert_true (gtk_widget_get_mapped (popover));
  feeling = bc_selection_get_marks (fixture->selection, &n)[0].feeling;
  feeling.qualities = BC_QUALITY_ACHE;
  bc_selection_set_feeling (fixture->selection, 0, &feeling);
  window_fixture_settle (fixture);
  /* the chip is still the same one, with its popover open, and says it */
  g_assert_true (window_fixture_find (fixture, BC_TYPE_MARK_CHIP) == chip);
  g_assert_true (gtk_widget_get_mapped (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
find_with_class (GtkWidget *widget, const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, css_class);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
look_alikes_have_room (WindowFixture *fixture)
{
  GtkWidget *box = find_with_class (window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL), "check-first");
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (gtk_widget_get_last_child (box), box, &bounds) &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (box);
}

/* The answer is written while the results of the search are seen. */
static void
look_alikes_lie_over_nothing (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *entry = window_fixture_find (fixture, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "lumbago");
  g_signal_emit_by_name (entry, "search-changed");
  window_fixture_settle (fixture);
  g_signal_emit_by_name (entry, "activate");
  window_fixture_settle (fixture);
  window_fixture_wait_until (fixture, look_alikes_have_room, "the look-alikes to have the height that they need");
}

static guint
count_suggestions (WindowFixture *fixture)
{
  GtkWidget *row = window_fixture_find (fixture, BC_TYPE_SUGGESTION_ROW);
  guint n = 0;

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static GtkWidget *
get_panel (WindowFixture *fixture)
{
  return window_fixture_find (fixture, BC_TYPE_ANSWER_PANEL);
}

static void
toggle (WindowFixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
  window_fixture_settle (fixture);
}

static void
a_filter_says_how_many_it_hides (WindowFixture *fixture, gconstpointer unused)
{
  guint n, n_essential = 0;
  const BcRanking *ranking;
  g_autofree char *words = NULL;

  mark (fixture, "calf-upper:left");
  ranking = bc_session_get_ranking (fixture->session);
  n = ranking->suggestions->len;
  for (guint i = 0; i < n; i++)
    n_essential += ((const BcSuggestion *)ranking->suggestions->pdata[i])->level == BC_LEVEL_ESSENTIAL ? 1 : 0;
  g_assert_cmpuint (n_essential, <, n);
  g_assert_cmpuint (count_suggestions (fixture), ==, n);
  toggle (fixture, "filter-essential");
  g_assert_cmpuint (count_suggestions (fixture), ==, n_essential);
  words = g_strdup_printf ("%u hidden by filters", n - n_essential);
  g_assert_true (shows (get_panel (fixture), words));
  g_assert_true (shows (get_panel (fixture), "● Filters (1)"));
  /* what is said before any muscle is never filtered */
  g_assert_true (shows (get_panel (fixture), "Check first"));
  window_fixture_activate (fixture, "win.filter-clear", NULL);
  g_assert_cmpuint (count_suggestions (fixture), ==, n);
  g_assert_false (shows (get_panel (fixture), "hidden by filters"));
  g_assert_false (shows (get_panel (fixture), "● Filters"));
}

static void
a_filter_that_hides_all_says_so_and_shows_no_muscle (WindowFixture *fixture, gconstpointer unused)
{
  window_fixture_activate (fixture, "win.filter-section", "forearm-hand");
  mark (fixture, "temple:right");
  g_assert_cmpuint (count_suggestions (fixture), ==, 0);
  g_assert_null (bc_selection_get_muscle (fixture->selection));
  g_assert_true (shows (get_panel (fixture), "hidden by filters"));
  window_fixture_activate (fixture, "win.filter-clear", NULL);
  g_assert_cmpuint (count_suggestions (fixture), >, 0);
}

static void
the_best_muscle_that_is_listed_is_shown (WindowFixture *fixture, gconstpointer unused)
{
  window_fixture_activate (fixture, "win.filter-section", "shoulder-arm");
  mark (fixture, "temple:right");
  g_assert_cmpstr (bc_selection_get_muscle (fixture->selection)->muscle->section, ==, "shoulder-arm");
}

static void
studies_may_decide_the_order (WindowFixture *fixture, gconstpointer unused)
{
  const BcFiltered *filtered;
  BcCohortFinding finding;

  mark (fixture, "lumbar:both");
  window_fixture_activate (fixture, "win.other-order", NULL);
  filtered = bc_session_get_filtered (fixture->session);
  g_assert_true (bc_filter_find_cohort (bc_session_get_ranking (fixture->session),
                                        ((const BcSuggestion *)filtered->rows->pdata[0])->muscle, &finding));
  g_assert_true (shows (get_panel (fixture), "Order: as studies counted them"));
  g_assert_true (shows (get_panel (fixture), "Counted in"));
  window_fixture_activate (fixture, "win.other-order", NULL);
  g_assert_cmpint (bc_session_get_filter (fixture->session)->order, ==, BC_LIST_TRADITIONAL);
}

static void
filters_are_remembered_and_nonsense_is_refused (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autoptr (GSimpleActionGroup) first = g_simple_action_group_new (), second = g_simple_action_group_new ();
  g_autoptr (BcFilterActions) actions = bc_filter_actions_new (G_ACTION_MAP (first), fixture->session, settings),
                              again = NULL;
  g_autoptr (GVariant) section = NULL;

  g_action_group_change_action_state (G_ACTION_GROUP (first), "filter-section", g_variant_new_string ("pelvis"));
  g_action_group_change_action_state (G_ACTION_GROUP (first), "filter-section", g_variant_new_string ("wings"));
  g_action_group_activate_action (G_ACTION_GROUP (first), "filter-checked", NULL);
  again = bc_filter_actions_new (G_ACTION_MAP (second), fixture->session, settings);
  section = g_action_group_get_action_state (G_ACTION_GROUP (second), "filter-section");
  g_assert_cmpstr (g_variant_get_string (section, NULL), ==, "pelvis");
  g_assert_true (bc_session_get_filter (fixture->session)->checked);
  g_action_group_activate_action (G_ACTION_GROUP (second), "filter-clear", NULL);
  g_assert_false (bc_filter_hides (bc_session_get_filter (fixture->session)));
  g_assert_false (bc_settings_get_boolean (settings, "filter-checked"));
}

static GtkWidget *
get_stack (WindowFixture *fixture)
{
  return gtk_widget_get_ancestor (window_fixture_find (fixture, BC_TYPE_MUSCLE_PAGE), GTK_TYPE_STACK);
}

static void
the_text_of_the_pane_grows_alone (WindowFixture *fixture, gconstpointer unused)
{
  choose (fixture, "infraspinatus");
  window_fixture_activate (fixture, "win.text-larger", NULL);
  g_assert_true (gtk_widget_has_css_class (get_stack (fixture), "reading-115"));
  for (guint i = 0; i < 12; i++)
    window_fixture_activate (fixture, "win.text-larger", NULL);
  g_assert_true (gtk_widget_has_css_class (get_stack (fixture), "reading-200"));
  window_fixture_activate (fixture, "win.text-usual", NULL);
  g_assert_false (gtk_widget_has_css_class (get_stack (fixture), "reading-200"));
  for (guint i = 0; i < 12; i++)
    window_fixture_activate (fixture, "win.text-smaller", NULL);
  g_assert_true (gtk_widget_has_css_class (get_stack (fixture), "reading-80"));
}

static void
the_keys_that_zoom_enlarge_the_text_while_it_has_the_focus (WindowFixture *fixture, gconstpointer unused)
{
  choose (fixture, "infraspinatus");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  window_fixture_activate (fixture, "win.zoom-in", NULL);
  g_assert_false (gtk_widget_has_css_class (get_stack (fixture), "reading-115"));
  window_fixture_activate (fixture, "win.focus-reading", NULL);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), get_stack (fixture)));
  window_fixture_activate (fixture, "win.zoom-in", NULL);
  g_assert_true (gtk_widget_has_css_class (get_stack (fixture), "reading-115"));
}

/* From the first stop of a page to its last: every press of the Tab key moves on. */
static void
assert_tab_goes_through (WindowFixture *fixture)
{
  GtkWidget *last = NULL;
  guint n = 0;

  window_fixture_activate (fixture, "win.focus-reading", NULL);
  do
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_nonnull (focus);
      /* a label with several links is one widget with several stops */
      g_assert_true (focus != last || GTK_IS_LABEL (focus));
      last = focus;
      g_assert_cmpuint (n++, <, 300);
    }
  while (gtk_widget_child_focus (get_page (fixture), GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (n, >, 5);
}

static void
the_tab_key_goes_through_every_page (WindowFixture *fixture, gconstpointer unused)
{
  choose (fixture, "infraspinatus");
  assert_tab_goes_through (fixture);
  read_about (fixture, "area:lumbar");
  assert_tab_goes_through (fixture);
  read_about (fixture, "topic:how-sure-is-this");
  assert_tab_goes_through (fixture);
}

#define CASE(path, function)                                                                                           \
  g_test_add ("/reading/" path, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  CASE ("a-muscle-is-read-at-a-glance", a_muscle_is_read_at_a_glance);
  CASE ("the-picture-goes-where-the-figures-are-missing", the_picture_goes_where_the_figures_are_missing);
  CASE ("a-footnote-opens-to-citation-and-address", a_footnote_opens_to_citation_and_address);
  CASE ("an-open-footnote-goes-with-its-page", an_open_footnote_goes_with_its_page);
  CASE ("a-section-stays-as-it-was-left", a_section_stays_as_it_was_left);
  CASE ("trigger-points-come-once-wherever-they-are-opened", trigger_points_come_once_wherever_they_are_opened);
  CASE ("how-sure-is-one-key-there-and-back", how_sure_is_one_key_there_and_back);
  CASE ("how-sure-speaks-of-the-science-where-nothing-is-chosen",
        how_sure_speaks_of_the_science_where_nothing_is_chosen);
  CASE ("every-topic-is-shown-in-full", every_topic_is_shown_in_full);
  CASE ("a-topic-leads-to-muscles-and-to-the-next-topic", a_topic_leads_to_muscles_and_to_the_next_topic);
  CASE ("the-list-of-topics-leads-to-each", the_list_of_topics_leads_to_each);
  CASE ("what-there-is-not-is-not-read", what_there_is_not_is_not_read);
  CASE ("a-condition-leads-to-its-areas-and-muscles", a_condition_leads_to_its_areas_and_muscles);
  CASE ("a-chip-leads-to-the-page-of-its-place", a_chip_leads_to_the_page_of_its_place);
  CASE ("a-chip-asks-how-the-place-feels", a_chip_asks_how_the_place_feels);
  CASE ("look-alikes-lie-over-nothing", look_alikes_lie_over_nothing);
  CASE ("a-filter-says-how-many-it-hides", a_filter_says_how_many_it_hides);
  CASE ("a-filter-that-hides-all-says-so-and-shows-no-muscle", a_filter_that_hides_all_says_so_and_shows_no_muscle);
  CASE ("the-best-muscle-that-is-listed-is-shown", the_best_muscle_that_is_listed_is_shown);
  CASE ("studies-may-decide-the-order", studies_may_decide_the_order);
  CASE ("filters-are-remembered-and-nonsense-is-refused", filters_are_remembered_and_nonsense_is_refused);
  CASE ("the-tab-key-goes-through-every-page", the_tab_key_goes_through_every_page);
  CASE ("the-text-of-the-pane-grows-alone", the_text_of_the_pane_grows_alone);
  CASE ("the-keys-that-zoom-enlarge-the-text-while-it-has-the-focus",
        the_keys_that_zoom_enlarge_the_text_while_it_has_the_focus);
  return g_test_run ();
}
