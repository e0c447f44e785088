/* The preferences: every control changes its key at once, and shows what the key holds.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "bc-folders.h"
#include "bc-follow.h"
#include "bc-letterhead-preview.h"
#include "bc-logo-chooser.h"
#include "bc-preference-row.h"
#include "bc-preferences-window.h"
#include "bc-text-size.h"

#define LOCKED_KEY "patient-idle-seconds"

typedef struct
{
  BcSettings *settings;
  GtkWidget *window;
  GPtrArray *rows; /* borrowed */
  char *folder;
} Fixture;

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
open_window (Fixture *fixture)
{
  fixture->window = bc_preferences_window_new (fixture->settings);
  fixture->rows = g_ptr_array_new ();
  collect (fixture->window, BC_TYPE_PREFERENCE_ROW, fixture->rows);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->settings = bc_settings_new_in_memory ();
  fixture->folder = g_dir_make_tmp ("bodychart-preferences-XXXXXX", NULL);
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_ptr_array_unref (fixture->rows);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_object_unref (fixture->settings);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static BcPreferenceRow *
find_row (Fixture *fixture, const char *key)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    if (g_str_equal (bc_preference_row_get_key (g_ptr_array_index (fixture->rows, i)), key))
      return g_ptr_array_index (fixture->rows, i);
  g_error ("no row for %s", key);
}

static GtkWidget *
find_control (Fixture *fixture, const char *key)
{
  return bc_preference_row_get_control (find_row (fixture, key));
}

static GtkWidget *
find_first (GtkWidget *widget, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);
  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

/* Every row */

static GVariant *
print_choice (GtkWidget *list)
{
  return g_variant_ref_sink (g_variant_new_uint32 (gtk_drop_down_get_selected (GTK_DROP_DOWN (list))));
}

/* What a control shows, whatever kind it is. */
static GVariant *
read_control (GtkWidget *control)
{
  GtkWidget *target = GTK_IS_SCROLLED_WINDOW (control) ? find_first (control, GTK_TYPE_TEXT_VIEW) : control;
  g_autofree char *text = NULL;
  GVariant *value;

  if (GTK_IS_DROP_DOWN (target))
    return print_choice (target);
  if (GTK_IS_SWITCH (target))
    return g_variant_ref_sink (g_variant_new_boolean (gtk_switch_get_active (GTK_SWITCH (target))));
  if (GTK_IS_SPIN_BUTTON (target))
    return g_variant_ref_sink (g_variant_new_int32 (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (target))));
  if (GTK_IS_EDITABLE (target))
    return g_variant_ref_sink (g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (target))));
  if (GTK_IS_TEXT_VIEW (target))
    {
      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (target)), "text", &text, NULL);
      return g_variant_ref_sink (g_variant_new_string (text));
    }
  g_object_get (target, "value", &value, NULL);
  return value;
}

/* Does what a hand would. */
static void
change_control (GtkWidget *control)
{
  GtkWidget *target = GTK_IS_SCROLLED_WINDOW (control) ? find_first (control, GTK_TYPE_TEXT_VIEW) : control;
  GtkWidget *check = find_first (target, GTK_TYPE_CHECK_BUTTON);

  if (GTK_IS_DROP_DOWN (target))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (target),
                                gtk_drop_down_get_selected (GTK_DROP_DOWN (target)) == 1 ? 0 : 1);
  else if (GTK_IS_SWITCH (target))
    gtk_switch_set_active (GTK_SWITCH (target), !gtk_switch_get_active (GTK_SWITCH (target)));
  else if (GTK_IS_SPIN_BUTTON (target))
    gtk_spin_button_spin (GTK_SPIN_BUTTON (target), GTK_SPIN_STEP_FORWARD, 1);
  else if (GTK_IS_EDITABLE (target))
    gtk_editable_set_text (GTK_EDITABLE (target), "42");
  else if (GTK_IS_TEXT_VIEW (target))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (target)), "Main street 1\nTown", -1);
  else if (check != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  settle ();
}

static void
every_control_changes_its_key_at_once (Fixture *fixture, gconstpointer unused)
{
  guint changed = 0;

  for (guint i = 0; i < fixture->rows->len; i++)
    {
      BcPreferenceRow *row = g_ptr_array_index (fixture->rows, i);
      GtkWidget *control = bc_preference_row_get_control (row);
      g_autoptr (GVariant) old = bc_settings_get_value (fixture->settings, bc_preference_row_get_key (row));
      g_autoptr (GVariant) value = NULL;

      if (BC_IS_LOGO_CHOOSER (control))
        continue;
      g_test_message ("%s", bc_preference_row_get_key (row));
      change_control (control);
      value = bc_settings_get_value (fixture->settings, bc_preference_row_get_key (row));
      g_assert_false (g_variant_equal (value, old));
      changed++;
    }
  g_assert_cmpuint (changed, >=, 24);
}

static void
every_control_follows_its_key_back (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    {
      BcPreferenceRow *row = g_ptr_array_index (fixture->rows, i);
      GtkWidget *control = bc_preference_row_get_control (row);
      g_autoptr (GVariant) before = read_control (control), after = NULL;

      g_test_message ("%s", bc_preference_row_get_key (row));
      change_control (control);
      bc_settings_reset (fixture->settings, bc_preference_row_get_key (row));
      after = read_control (control);
      g_assert_true (g_variant_equal (before, after));
    }
}

/* A default that no entry of a list stands for would show an empty list. */
static void
every_list_shows_its_value (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    {
      GtkWidget *control = bc_preference_row_get_control (g_ptr_array_index (fixture->rows, i));
      if (GTK_IS_DROP_DOWN (control))
        g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (control)), !=, GTK_INVALID_LIST_POSITION);
    }
}

static guint
count_entries (GtkWidget *list)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (list)));
}

static void
every_entry_of_every_list_is_a_value_of_its_key (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    {
      BcPreferenceRow *row = g_ptr_array_index (fixture->rows, i);
      GtkWidget *control = bc_preference_row_get_control (row);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      if (!GTK_IS_DROP_DOWN (control))
        continue;
      for (guint entry = 0; entry < count_entries (control); entry++)
        {
          g_autoptr (GVariant) value = NULL;
          gtk_drop_down_set_selected (GTK_DROP_DOWN (control), entry);
          value = bc_settings_get_value (fixture->settings, bc_preference_row_get_key (row));
          g_hash_table_add (seen, g_variant_print (value, FALSE));
        }
      g_test_message ("%s", bc_preference_row_get_key (row));
      g_assert_cmpuint (g_hash_table_size (seen), ==, count_entries (control));
    }
}

static void
every_page_has_its_mnemonics_once (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < fixture->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (fixture->rows, i), *title = find_first (row, GTK_TYPE_LABEL);
      guint key = gtk_label_get_mnemonic_keyval (GTK_LABEL (title));
      GtkWidget *page = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);

      g_test_message ("%s", bc_preference_row_get_key (BC_PREFERENCE_ROW (row)));
      g_assert_cmpuint (key, !=, GDK_KEY_VoidSymbol);
      g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%p %u", (gpointer)page, key)));
    }
}

static gboolean
has_row (Fixture *fixture, const char *key)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    if (g_str_equal (bc_preference_row_get_key (g_ptr_array_index (fixture->rows, i)), key))
      return TRUE;
  return FALSE;
}

/* A key that somebody adds later must not be reached by administrators alone. */
static void
every_key_of_clinic_pages_and_patient_screen_has_a_row (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = bc_folders_find_schemas ();
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, NULL);
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (source, BC_APPLICATION_ID, FALSE);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);
  guint n = 0;

  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_has_prefix (keys[i], "clinic-") || g_str_has_prefix (keys[i], "page-") ||
        g_str_has_prefix (keys[i], "patient-"))
      {
        g_test_message ("%s", keys[i]);
        g_assert_true (has_row (fixture, keys[i]));
        n++;
      }
  g_assert_cmpuint (n, >, 15);
}

/* What a screen reader needs. */
static void
every_control_has_a_name (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    {
      GtkWidget *control = bc_preference_row_get_control (g_ptr_array_index (fixture->rows, i));
      GtkWidget *target = GTK_IS_SCROLLED_WINDOW (control) ? find_first (control, GTK_TYPE_TEXT_VIEW) : control;

      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
}

/* Logo */

static char *
write_picture (Fixture *fixture, const char *name, const char *contents)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

#define GOOD_DRAWING                                                                                                   \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><rect width=\"20\" height=\"10\" "                  \
  "fill=\"#246\"/></svg>"

static void
a_good_logo_is_taken_and_shown (Fixture *fixture, gconstpointer unused)
{
  BcLogoChooser *chooser = BC_LOGO_CHOOSER (find_control (fixture, "clinic-logo"));
  GtkWidget *preview = find_first (fixture->window, BC_TYPE_LETTERHEAD_PREVIEW);
  g_autofree char *path = write_picture (fixture, "logo.svg", GOOD_DRAWING), *stored = NULL;

  g_assert_true (bc_letterhead_preview_is_empty (BC_LETTERHEAD_PREVIEW (preview)));
  g_assert_true (bc_logo_chooser_choose (chooser, path));
  g_assert_null (bc_logo_chooser_get_error (chooser));
  stored = bc_settings_get_string (fixture->settings, "clinic-logo");
  g_assert_cmpstr (stored, ==, path);
  g_assert_false (bc_letterhead_preview_is_empty (BC_LETTERHEAD_PREVIEW (preview)));
  g_unlink (path);
}

static void
assert_refused (Fixture *fixture, const char *key, const char *path, const char *reason)
{
  BcLogoChooser *chooser = BC_LOGO_CHOOSER (find_control (fixture, key));
  g_autofree char *before = bc_settings_get_string (fixture->settings, key), *after = NULL;

  g_assert_false (bc_logo_chooser_choose (chooser, path));
  g_assert_nonnull (bc_logo_chooser_get_error (chooser));
  g_test_message ("%s", bc_logo_chooser_get_error (chooser));
  g_assert_nonnull (strstr (bc_logo_chooser_get_error (chooser), reason));
  after = bc_settings_get_string (fixture->settings, key);
  g_assert_cmpstr (after, ==, before);
}

static void
a_bad_logo_is_refused_and_the_old_one_stays (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *good = write_picture (fixture, "good.svg", GOOD_DRAWING),
                  *text = write_picture (fixture, "letter.svg", "Dear patient"),
                  *mask = write_picture (fixture, "mask.svg",
                                         "<svg xmlns=\"http://www.w3.org/2000/svg\"><mask id=\"m\"/></svg>"),
                  *gone = g_build_filename (fixture->folder, "gone.png", NULL);
  BcLogoChooser *chooser = BC_LOGO_CHOOSER (find_control (fixture, "clinic-logo"));

  g_assert_true (bc_logo_chooser_choose (chooser, good));
  assert_refused (fixture, "clinic-logo", text, "letter.svg");
  assert_refused (fixture, "clinic-logo", mask, "mask");
  assert_refused (fixture, "clinic-logo", gone, "gone.png");
  assert_refused (fixture, "patient-logo", gone, "gone.png");
  assert_refused (fixture, "patient-logo", text, "letter.svg");
  assert_refused (fixture, "clinic-logo", fixture->folder, "expected a logo");
  /* the error goes with the next good choice */
  g_assert_true (bc_logo_chooser_choose (chooser, good));
  g_assert_null (bc_logo_chooser_get_error (chooser));
  g_assert_true (bc_logo_chooser_choose (chooser, ""));
  g_unlink (good);
  g_unlink (text);
  g_unlink (mask);
}

static void
a_logo_that_went_bad_is_told_when_the_window_opens (Fixture *fixture, gconstpointer unused)
{
  BcLogoChooser *chooser;
  g_autofree char *stored = NULL;

  g_ptr_array_unref (fixture->rows);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  bc_settings_set_string (fixture->settings, "clinic-logo", "/nonexistent/logo.png");
  open_window (fixture);
  chooser = BC_LOGO_CHOOSER (find_control (fixture, "clinic-logo"));
  g_assert_nonnull (bc_logo_chooser_get_error (chooser));
  stored = bc_settings_get_string (fixture->settings, "clinic-logo");
  g_assert_cmpstr (stored, ==, "/nonexistent/logo.png");
}

/* What belongs together */

static void
what_makes_no_sense_yet_is_insensitive (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *printer = find_control (fixture, "patient-printer"), *pin = find_control (fixture, "patient-pin");

  g_assert_false (gtk_widget_get_sensitive (printer));
  bc_settings_set_boolean (fixture->settings, "patient-printing", TRUE);
  g_assert_true (gtk_widget_get_sensitive (printer));
  g_assert_false (gtk_widget_get_sensitive (pin));
  bc_settings_set_string (fixture->settings, "patient-exit", "pin");
  g_assert_true (gtk_widget_get_sensitive (pin));
}

static void
only_digits_can_be_typed_for_the_lock (Fixture *fixture, gconstpointer unused)
{
  GtkEditable *pin = GTK_EDITABLE (find_control (fixture, "patient-pin"));
  int position = 0;

  gtk_editable_insert_text (pin, "12", -1, &position);
  gtk_editable_insert_text (pin, "a", -1, &position);
  gtk_editable_insert_text (pin, "34567890123", -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (pin), ==, "12");
}

static void
the_languages_keep_their_order (Fixture *fixture, gconstpointer unused)
{
  const char *const languages[] = { "nl", "en", NULL };
  g_autoptr (GVariant) value = NULL;
  g_autofree const char **kept = NULL;
  GtkWidget *control = find_control (fixture, "patient-languages");
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();

  bc_settings_set_value (fixture->settings, "patient-languages", g_variant_new_strv (languages, -1));
  collect (control, GTK_TYPE_CHECK_BUTTON, checks);
  for (guint i = 0; i < checks->len; i++)
    if (g_str_equal (gtk_widget_get_name (g_ptr_array_index (checks, i)), "en"))
      {
        gtk_check_button_set_active (g_ptr_array_index (checks, i), FALSE);
        gtk_check_button_set_active (g_ptr_array_index (checks, i), TRUE);
      }
  value = bc_settings_get_value (fixture->settings, "patient-languages");
  kept = g_variant_get_strv (value, NULL);
  g_assert_cmpstrv (kept, languages);
}

static void
a_number_that_is_typed_counts_without_return (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *spin = find_control (fixture, "patient-warning-seconds");

  bc_preferences_window_show_page (BC_PREFERENCES_WINDOW (fixture->window), "patient");
  settle ();
  g_assert_true (gtk_widget_grab_focus (spin));
  gtk_editable_set_text (GTK_EDITABLE (spin), "33");
  g_object_ref (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_cmpint (bc_settings_get_int (fixture->settings, "patient-warning-seconds"), ==, 33);
}

static void
without_a_schema_the_window_says_so (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  gboolean told = FALSE;

  collect (fixture->window, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    told |= gtk_widget_get_mapped (g_ptr_array_index (labels, i)) &&
            strstr (gtk_label_get_label (g_ptr_array_index (labels, i)), "holds until the program ends") != NULL;
  g_assert_true (told);
}

/* With stored settings, of which an administrator has locked one */

/* Settings of a computer whose administrator has set and locked one key. */
static BcSettings *
new_locked_settings (const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "settings", NULL),
                  *defaults = g_build_filename (folder, "defaults", NULL),
                  *locks = g_build_filename (folder, "locks", NULL);
  g_autoptr (GSettingsBackend) plain = g_keyfile_settings_backend_new (file, "/", NULL);
  g_autoptr (GSettingsBackend) backend = NULL;
  BcSettings *settings;

  g_assert_true (g_file_set_contents (defaults, "[io/github/bodychart/BodyChart]\n" LOCKED_KEY "=77\n", -1, NULL));
  g_assert_true (g_file_set_contents (locks, "/io/github/bodychart/BodyChart/" LOCKED_KEY "\n", -1, NULL));
  backend = g_object_new (G_OBJECT_TYPE (plain), "filename", file, "root-path", "/", "defaults-dir", folder, NULL);
  settings = bc_settings_new_with_backend (backend);
  g_unlink (defaults);
  g_unlink (locks);
  return settings;
}

static void
set_up_stored (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("bodychart-preferences-XXXXXX", NULL);
  fixture->settings = new_locked_settings (fixture->folder);
  g_assert_true (bc_settings_is_remembered (fixture->settings));
  open_window (fixture);
}

static gboolean
says (GtkWidget *row, const char *words)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (row, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_visible (g_ptr_array_index (labels, i)) &&
        strstr (gtk_label_get_label (g_ptr_array_index (labels, i)), words) != NULL)
      return TRUE;
  return FALSE;
}

static void
a_locked_key_is_insensitive_and_says_why (Fixture *fixture, gconstpointer unused)
{
  g_assert_false (gtk_widget_get_sensitive (find_control (fixture, LOCKED_KEY)));
  g_assert_true (says (GTK_WIDGET (find_row (fixture, LOCKED_KEY)), "administrator"));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (find_control (fixture, LOCKED_KEY))), ==, 77);
  g_assert_true (gtk_widget_get_sensitive (find_control (fixture, "patient-warning-seconds")));
  g_assert_false (says (GTK_WIDGET (find_row (fixture, "patient-warning-seconds")), "administrator"));
}

static void
with_a_schema_nothing_is_said_about_it (Fixture *fixture, gconstpointer unused)
{
  g_assert_false (says (fixture->window, "holds until the program ends"));
}

/* What follows the settings */

static void
test_an_action_follows_its_setting (void)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful ("look", G_VARIANT_TYPE_STRING, g_variant_new_string ("muscle"));
  g_autoptr (GVariant) state = NULL;

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  bc_follow_setting (G_ACTION_MAP (actions), "look", settings, "look");
  bc_settings_set_string (settings, "look", "deep");
  state = g_action_get_state (G_ACTION (action));
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "deep");
}

static int
get_dpi (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi : 96 * 1024;
}

static void
test_the_text_grows_and_shrinks_back (void)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  int usual = get_dpi ();
  BcTextSize *size = bc_text_size_new (settings);

  g_assert_cmpint (get_dpi (), ==, usual);
  bc_settings_set_int (settings, "text-size", 200);
  g_assert_cmpint (get_dpi (), >, usual * 19 / 10);
  g_assert_cmpint (get_dpi (), <=, usual * 2);
  bc_settings_set_int (settings, "text-size", 100);
  g_assert_cmpint (get_dpi (), ==, usual);
  bc_settings_set_int (settings, "text-size", 150);
  g_object_unref (size);
  g_assert_cmpint (get_dpi (), ==, usual);
}

#define ADD(path, function) g_test_add ("/preferences/" path, Fixture, NULL, set_up, function, tear_down)
#define ADD_STORED(path, function) g_test_add ("/preferences/" path, Fixture, NULL, set_up_stored, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("every-control-changes-its-key-at-once", every_control_changes_its_key_at_once);
  ADD ("every-control-follows-its-key-back", every_control_follows_its_key_back);
  ADD ("every-list-shows-its-value", every_list_shows_its_value);
  ADD ("every-entry-of-every-list-is-a-value-of-its-key", every_entry_of_every_list_is_a_value_of_its_key);
  ADD ("every-page-has-its-mnemonics-once", every_page_has_its_mnemonics_once);
  ADD ("every-key-of-clinic-pages-and-patient-screen-has-a-row",
       every_key_of_clinic_pages_and_patient_screen_has_a_row);
  ADD ("every-control-has-a-name", every_control_has_a_name);
  ADD ("a-good-logo-is-taken-and-shown", a_good_logo_is_taken_and_shown);
  ADD ("a-bad-logo-is-refused-and-the-old-one-stays", a_bad_logo_is_refused_and_the_old_one_stays);
  ADD ("a-logo-that-went-bad-is-told-when-the-window-opens", a_logo_that_went_bad_is_told_when_the_window_opens);
  ADD ("what-makes-no-sense-yet-is-insensitive", what_makes_no_sense_yet_is_insensitive);
  ADD ("only-digits-can-be-typed-for-the-lock", only_digits_can_be_typed_for_the_lock);
  ADD ("the-languages-keep-their-order", the_languages_keep_their_order);
  ADD ("a-number-that-is-typed-counts-without-return", a_number_that_is_typed_counts_without_return);
  ADD ("without-a-schema-the-window-says-so", without_a_schema_the_window_says_so);
  ADD_STORED ("a-locked-key-is-insensitive-and-says-why", a_locked_key_is_insensitive_and_says_why);
  ADD_STORED ("with-a-schema-nothing-is-said-about-it", with_a_schema_nothing_is_said_about_it);
  g_test_add_func ("/preferences/an-action-follows-its-setting", test_an_action_follows_its_setting);
  g_test_add_func ("/preferences/the-text-grows-and-shrinks-back", test_the_text_grows_and_shrinks_back);
  return g_test_run ();
}
