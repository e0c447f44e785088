/* The pad on which the clinician types the digits that open a locked patient screen. It shows how many were typed, never
   which; after some wrong tries it closes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-gate.h"

#include <string.h>

#include <glib/gi18n.h>

#include "bc-patient-blocks.h"

#define MAX_PIN 12
#define MAX_TRIES 3
#define PAD_SPACING 12

struct _BcPatientGate
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *dots;
  char *pin;
  char typed[MAX_PIN + 1];
  guint tries;
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcPatientGate, bc_patient_gate, GTK_TYPE_WIDGET)

/**
 * bc_patient_gate_is_pin:
 *
 * Returns: whether the text can be typed on the pad: one to twelve digits.
 */
gboolean
bc_patient_gate_is_pin (const char *pin)
{
  gsize length = strlen (pin);

  return length > 0 && length <= MAX_PIN && strspn (pin, "0123456789") == length;
}

static void
show_dots (BcPatientGate *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < strlen (self->pin); i++)
    g_string_append (text, i < strlen (self->typed) ? "● " : "○ ");
  gtk_label_set_text (GTK_LABEL (self->dots), text->str);
}

static void
answer (BcPatientGate *self, gboolean open)
{
  g_signal_emit (self, signals[ANSWERED], 0, open);
}

/**
 * bc_patient_gate_type:
 * @digit: '0' to '9'
 *
 * The signal BcPatientGate::answered tells the outcome.
 *
 * Returns: whether the digit was taken.
 */
gboolean
bc_patient_gate_type (BcPatientGate *self, char digit)
{
  gsize length = strlen (self->typed);
  gboolean right;

  if (!g_ascii_isdigit (digit) || length >= strlen (self->pin))
    return FALSE;
  self->typed[length] = digit;
  show_dots (self);
  if (length + 1 < strlen (self->pin))
    return TRUE;
  right = g_str_equal (self->typed, self->pin);
  memset (self->typed, 0, sizeof self->typed);
  show_dots (self);
  if (right || ++self->tries == MAX_TRIES)
    answer (self, right);
  return TRUE;
}

static void
digit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bc_patient_gate_type (BC_PATIENT_GATE (widget), (char)('0' + g_variant_get_uint32 (parameter) % 10));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (BC_PATIENT_GATE (widget), FALSE);
}

static void
bc_patient_gate_dispose (GObject *object)
{
  g_clear_pointer (&BC_PATIENT_GATE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_patient_gate_parent_class)->dispose (object);
}

static void
bc_patient_gate_finalize (GObject *object)
{
  BcPatientGate *self = BC_PATIENT_GATE (object);

  memset (self->typed, 0, sizeof self->typed);
  g_free (self->pin);
  G_OBJECT_CLASS (bc_patient_gate_parent_class)->finalize (object);
}

static void
bc_patient_gate_class_init (BcPatientGateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_patient_gate_dispose;
  G_OBJECT_CLASS (klass)->finalize = bc_patient_gate_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gate");
  gtk_widget_class_install_action (widget_class, "gate.digit", "u", digit_cb);
  gtk_widget_class_install_action (widget_class, "gate.cancel", NULL, cancel_cb);

  /* BcPatientGate::answered: the parameter says whether the digits were right. */
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
bc_patient_gate_init (BcPatientGate *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, PAD_SPACING);
  self->dots = gtk_label_new (NULL);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_pad (BcPatientGate *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_set_direction (grid, GTK_TEXT_DIR_LTR); /* a pad of digits looks alike everywhere */
  gtk_grid_set_row_spacing (GTK_GRID (grid), PAD_SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (grid), PAD_SPACING);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 1; i <= 10; i++)
    {
      guint digit = i % 10;
      g_autofree char *text = g_strdup_printf ("%u", digit);
      GtkWidget *button = bc_patient_blocks_button (text, "gate.digit", g_variant_new_uint32 (digit));
      gtk_grid_attach (GTK_GRID (grid), button, digit == 0 ? 1 : (int)(i - 1) % 3, (int)(i - 1) / 3, 1, 1);
    }
  bc_patient_blocks_append (self->box, grid);
}

/**
 * bc_patient_gate_new:
 * @pin: see bc_patient_gate_is_pin()
 */
GtkWidget *
bc_patient_gate_new (const char *pin)
{
  BcPatientGate *self = g_object_new (BC_TYPE_PATIENT_GATE, NULL);

  self->pin = g_strdup (pin);
  bc_patient_blocks_append (self->box, bc_patient_blocks_title (_ ("For the clinic’s staff")));
  bc_patient_blocks_append (self->box, self->dots);
  add_pad (self);
  bc_patient_blocks_append (self->box, bc_patient_blocks_button (_ ("Cancel"), "gate.cancel", NULL));
  show_dots (self);
  return GTK_WIDGET (self);
}
