/* Chooses the picture file of a logo, and says what is wrong with a bad one. A file that cannot be shown is refused here, in
   front of whoever chose it, so that no page and no waiting room meets it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-logo-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-dialogs.h"
#include "bc-letterhead.h"

#define SPACING 6
#define PICTURE_HEIGHT 56
#define NAME_CHARS 24

struct _BcLogoChooser
{
  GtkWidget parent_instance;

  GtkWidget *box;     /* owned child */
  GtkWidget *picture; /* on the patient screen's chooser only; a letterhead has a preview of its own */
  GtkWidget *name;
  GtkWidget *choose;
  GtkWidget *remove;
  GtkWidget *error;

  char *path; /* "" for none */
  gboolean for_pages;
};

G_DEFINE_FINAL_TYPE (BcLogoChooser, bc_logo_chooser, GTK_TYPE_WIDGET)

enum
{
  PROP_VALUE = 1,
  PROP_FOR_PAGES,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Reads the file as whoever shows it will. */
static gboolean
check_for_pages (const char *path, GError **error)
{
  const BcPageLetterhead contents = { NULL, NULL, path };
  g_autoptr (BcLetterhead) letterhead = bc_letterhead_new (&contents, NULL, error);

  return letterhead != NULL;
}

static GdkTexture *
load_for_screen (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) reason = NULL;
  GdkTexture *texture = gdk_texture_new_from_filename (path, &reason);

  /* some of GTK's reasons name the file, some do not */
  if (texture == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s%s%s",
                 strstr (reason->message, shown) == NULL ? shown : "",
                 strstr (reason->message, shown) == NULL ? ": " : "", reason->message);
  return texture;
}

static void
show_error (BcLogoChooser *self, const char *message)
{
  g_autofree char *text =
      message != NULL ? g_strdup_printf (_ ("This picture cannot be used. %s"), message) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (self->error), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->error), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (self->error, message != NULL);
}

/* Whether the file can be shown; the picture and the error say so. */
static gboolean
try_path (BcLogoChooser *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  gboolean good = *path == '\0';

  if (!good && self->for_pages)
    good = check_for_pages (path, &error);
  else if (!good)
    good = (texture = load_for_screen (path, &error)) != NULL;
  show_error (self, good ? NULL : error->message);
  if (good)
    gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  return good;
}

static void
show_path (BcLogoChooser *self)
{
  g_autofree char *name = *self->path != '\0' ? g_filename_display_basename (self->path) : g_strdup (_ ("None"));

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, *self->path != '\0' ? self->path : NULL);
  gtk_widget_set_visible (self->remove, *self->path != '\0');
  gtk_widget_set_visible (self->picture, gtk_picture_get_paintable (GTK_PICTURE (self->picture)) != NULL);
}

static void
set_path (BcLogoChooser *self, const char *path)
{
  if (g_strcmp0 (self->path, path) == 0)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  show_path (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
path_chosen_cb (const char *path, gpointer user_data)
{
  g_autoptr (BcLogoChooser) self = user_data;

  if (path != NULL && self->box != NULL)
    bc_logo_chooser_choose (self, path);
}

static void
choose_cb (BcLogoChooser *self)
{
  bc_dialogs_choose_picture (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), !self->for_pages, path_chosen_cb,
                             g_object_ref (self));
}

static void
remove_cb (BcLogoChooser *self)
{
  gtk_widget_grab_focus (self->choose);
  bc_logo_chooser_choose (self, "");
}

static gboolean
bc_logo_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BC_LOGO_CHOOSER (widget)->choose);
}

static void
bc_logo_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VALUE)
    g_value_take_variant (value, g_variant_ref_sink (g_variant_new_string (BC_LOGO_CHOOSER (object)->path)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bc_logo_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BcLogoChooser *self = BC_LOGO_CHOOSER (object);

  if (id == PROP_FOR_PAGES)
    self->for_pages = g_value_get_boolean (value);
  else if (id == PROP_VALUE)
    {
      const char *path = g_variant_get_string (g_value_get_variant (value), NULL);
      /* a bad file that the settings name already is told, and stays until it is replaced */
      if (g_strcmp0 (path, self->path) != 0 && !try_path (self, path))
        gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
      set_path (self, path);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bc_logo_chooser_dispose (GObject *object)
{
  BcLogoChooser *self = BC_LOGO_CHOOSER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (bc_logo_chooser_parent_class)->dispose (object);
}

static void
bc_logo_chooser_class_init (BcLogoChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bc_logo_chooser_get_property;
  object_class->set_property = bc_logo_chooser_set_property;
  object_class->dispose = bc_logo_chooser_dispose;
  widget_class->grab_focus = bc_logo_chooser_grab_focus;
  /* BcLogoChooser:value: the path as a string; "" for none */
  properties[PROP_VALUE] = g_param_spec_variant ("value", NULL, NULL, G_VARIANT_TYPE_STRING, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* BcLogoChooser:for-pages: whether it is for printed pages, which take PNG and plain SVG */
  properties[PROP_FOR_PAGES] = g_param_spec_boolean (
      "for-pages", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_button (BcLogoChooser *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_line (BcLogoChooser *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->picture = gtk_picture_new ();
  self->name = gtk_label_new (NULL);
  self->choose = new_button (self, _ ("_Choose…"), G_CALLBACK (choose_cb));
  self->remove = new_button (self, _ ("_Remove"), G_CALLBACK (remove_cb));
  gtk_widget_set_size_request (self->picture, -1, PICTURE_HEIGHT);
  gtk_widget_set_visible (self->picture, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview of the logo"), -1);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->name), NAME_CHARS / 2);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (line), self->picture);
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), self->choose);
  gtk_box_append (GTK_BOX (line), self->remove);
  return line;
}

static void
bc_logo_chooser_init (BcLogoChooser *self)
{
  self->path = g_strdup ("");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_box_append (GTK_BOX (self->box), new_line (self));
  self->error = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "wrap-mode",
                              PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->error, "caution");
  gtk_box_append (GTK_BOX (self->box), self->error);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  show_path (self);
}

/**
 * bc_logo_chooser_choose:
 * @path: a picture file; "" for none
 *
 * Takes the file where it can be shown. Else the old one stays, and why is told.
 *
 * Returns: whether it was taken
 */
gboolean
bc_logo_chooser_choose (BcLogoChooser *self, const char *path)
{
  if (!try_path (self, path))
    return FALSE;
  set_path (self, path);
  show_path (self);
  return TRUE;
}

/**
 * bc_logo_chooser_get_error:
 *
 * Returns: (nullable): what is wrong with the file that was tried last; NULL: nothing
 */
const char *
bc_logo_chooser_get_error (BcLogoChooser *self)
{
  return gtk_widget_get_visible (self->error) ? gtk_label_get_label (GTK_LABEL (self->error)) : NULL;
}
