using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Trust : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Audit_DeskId",
                table: "Audit");

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Queries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Captures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LegalHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    SetBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LiftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalHolds_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RetentionPolicies",
                columns: table => new
                {
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaptureDays = table.Column<int>(type: "INTEGER", nullable: true),
                    QueryDays = table.Column<int>(type: "INTEGER", nullable: true),
                    PersonalDays = table.Column<int>(type: "INTEGER", nullable: true),
                    AppliedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionPolicies", x => x.DeskId);
                    table.ForeignKey(
                        name: "FK_RetentionPolicies_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DeskId_Action_Sequence",
                table: "Audit",
                columns: new[] { "DeskId", "Action", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DeskId_ActorId_Sequence",
                table: "Audit",
                columns: new[] { "DeskId", "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DeskId_At",
                table: "Audit",
                columns: new[] { "DeskId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DeskId_Sequence",
                table: "Audit",
                columns: new[] { "DeskId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_DeskId",
                table: "LegalHolds",
                column: "DeskId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LegalHolds");

            migrationBuilder.DropTable(
                name: "RetentionPolicies");

            migrationBuilder.DropIndex(
                name: "IX_Audit_DeskId_Action_Sequence",
                table: "Audit");

            migrationBuilder.DropIndex(
                name: "IX_Audit_DeskId_ActorId_Sequence",
                table: "Audit");

            migrationBuilder.DropIndex(
                name: "IX_Audit_DeskId_At",
                table: "Audit");

            migrationBuilder.DropIndex(
                name: "IX_Audit_DeskId_Sequence",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Queries");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Captures");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DeskId",
                table: "Audit",
                column: "DeskId");
        }
    }
}
